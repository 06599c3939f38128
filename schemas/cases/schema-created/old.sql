-- A schema with a table in it is created.
CREATE TABLE customers (
  id bigint PRIMARY KEY
);
