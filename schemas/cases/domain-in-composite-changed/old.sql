-- A domain that an attribute of a composite type has changes its base type.
CREATE DOMAIN degrees AS real;
CREATE TYPE place AS (lat degrees, lon degrees);
CREATE TABLE stops (
  id    bigint PRIMARY KEY,
  place place
);
