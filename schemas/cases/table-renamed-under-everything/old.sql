-- A table is renamed that a foreign key, a view, a function, a policy and a trigger use.
-- @renamed from=clients
CREATE TABLE customers (
  id    bigint PRIMARY KEY,
  email text NOT NULL
);
CREATE TABLE orders (
  id       bigint PRIMARY KEY,
  customer bigint NOT NULL REFERENCES customers
);
CREATE VIEW mails AS SELECT id, email FROM customers;
CREATE FUNCTION mail(bigint) RETURNS text LANGUAGE sql STABLE BEGIN ATOMIC
  SELECT email FROM customers WHERE id = $1;
END;
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY known ON orders USING (customer IN (SELECT id FROM customers));
CREATE FUNCTION lower_mail() RETURNS trigger LANGUAGE plpgsql AS
  $$BEGIN NEW.email := lower(NEW.email); RETURN NEW; END$$;
CREATE TRIGGER lower_mail BEFORE INSERT OR UPDATE ON customers
  FOR EACH ROW EXECUTE FUNCTION lower_mail();
