-- A foreign table moves to another server, so it is made again with all that is on it.
CREATE FOREIGN DATA WRAPPER plain;
CREATE SERVER far FOREIGN DATA WRAPPER plain;

CREATE SERVER near FOREIGN DATA WRAPPER plain;
CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FOREIGN TABLE orders (
  id integer OPTIONS (column_name 'ID') NOT NULL DEFAULT 1,
  twice integer GENERATED ALWAYS AS (id * 2) STORED,
  gone text,
  CONSTRAINT positive CHECK (id > 0)
) SERVER far OPTIONS (table_name 'orders');
COMMENT ON FOREIGN TABLE orders IS 'sold';
COMMENT ON COLUMN orders.id IS 'the number';
COMMENT ON CONSTRAINT positive ON orders IS 'more than none';
GRANT SELECT ON orders TO author;
CREATE TRIGGER noted BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION noted();
CREATE VIEW ids AS SELECT id FROM orders;
GRANT SELECT ON ids TO author;
