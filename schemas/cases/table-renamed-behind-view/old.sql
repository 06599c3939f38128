-- A table gets another name, and a view with its old one comes in its place.
-- @renamed from=customers
CREATE TABLE clients (
  id   bigint PRIMARY KEY,
  name text NOT NULL
);
CREATE VIEW names AS SELECT name FROM clients;
