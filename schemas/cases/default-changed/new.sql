-- The default of a NOT NULL column changes.
CREATE TABLE limits (
  id      bigint PRIMARY KEY,
  maximum integer NOT NULL DEFAULT 25
);
