-- A table is renamed, and gains and loses columns, a check, an index and a foreign key.
CREATE TABLE towns (id bigint PRIMARY KEY);
-- @renamed from=clients
CREATE TABLE customers (
  id    bigint PRIMARY KEY,
  email text NOT NULL,
  age   integer CHECK (age > 0),
  town  bigint REFERENCES towns
);
CREATE INDEX customers_age_idx ON customers (age);
CREATE VIEW ages AS SELECT id, age FROM customers;
COMMENT ON COLUMN customers.age IS 'years';
