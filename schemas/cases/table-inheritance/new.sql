-- A parent of inheriting tables gets a column and a CHECK, and one more child.
CREATE TABLE vehicles (
  id     bigint PRIMARY KEY,
  wheels integer,
  colour text,
  CONSTRAINT vehicles_wheels_check CHECK (wheels > 0)
);
CREATE TABLE trucks (
  load integer
) INHERITS (vehicles);
CREATE TABLE buses (
  seats integer NOT NULL
) INHERITS (vehicles);
