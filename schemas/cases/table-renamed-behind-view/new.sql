-- A table gets another name, and a view with its old one comes in its place.
-- @renamed from=clients
CREATE TABLE customers (
  id   bigint CONSTRAINT clients_pkey PRIMARY KEY,
  name text NOT NULL
);
CREATE VIEW clients AS SELECT id, name FROM customers;
GRANT SELECT ON clients TO app_reader;
CREATE VIEW names AS SELECT name FROM customers;
