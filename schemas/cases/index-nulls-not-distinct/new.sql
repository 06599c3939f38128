-- A unique index counts NULLs as equal.
-- postgres: 15+
CREATE TABLE seats (
  id     bigint PRIMARY KEY,
  number text
);
CREATE UNIQUE INDEX seats_number_idx ON seats (number) NULLS NOT DISTINCT;
