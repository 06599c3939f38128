-- A parent of inheriting tables gets a column and a CHECK, and one more child.
CREATE TABLE vehicles (
  id     bigint PRIMARY KEY,
  wheels integer
);
CREATE TABLE trucks (
  load integer
) INHERITS (vehicles);
