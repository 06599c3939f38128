-- A nullable column is added and existing rows get a value all the same.
CREATE TABLE cities (
  id   bigint PRIMARY KEY,
  name text NOT NULL
);
