-- A function with an SQL-standard body is created over a table and a view over it.
CREATE TABLE items (
  id    bigint PRIMARY KEY,
  price numeric NOT NULL
);
