-- The replica identity becomes FULL for one table and an index for another.
CREATE TABLE measurements (
  sensor integer NOT NULL,
  value  real
);
CREATE TABLE sensors (
  code text NOT NULL,
  name text
);
CREATE UNIQUE INDEX sensors_code_idx ON sensors (code);
