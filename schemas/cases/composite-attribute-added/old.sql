-- A composite type that a table uses gets an attribute.
CREATE TYPE dimensions AS (width integer, height integer);
CREATE TABLE parcels (
  id   bigint PRIMARY KEY,
  size dimensions
);
