-- A schema with a table in it is created.
CREATE TABLE customers (
  id bigint PRIMARY KEY
);
CREATE SCHEMA billing;
CREATE TABLE billing.invoices (
  id          bigint PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers (id)
);
