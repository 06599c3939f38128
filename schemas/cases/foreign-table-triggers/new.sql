-- Triggers and statistics of a foreign table come, change and go.
CREATE FOREIGN DATA WRAPPER plain;
CREATE SERVER far FOREIGN DATA WRAPPER plain;

CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FOREIGN TABLE orders (id integer, kind integer) SERVER far;
CREATE TRIGGER changed AFTER UPDATE OF kind ON orders FOR EACH ROW EXECUTE FUNCTION noted();
ALTER FOREIGN TABLE orders DISABLE TRIGGER changed;
CREATE TRIGGER come BEFORE DELETE ON orders FOR EACH ROW EXECUTE FUNCTION noted();
COMMENT ON TRIGGER come ON orders IS 'comes';
CREATE STATISTICS together ON id, kind FROM orders;
