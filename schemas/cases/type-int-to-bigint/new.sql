-- An integer column with a default, a CHECK and an index becomes bigint.
CREATE TABLE counters (
  id    bigint PRIMARY KEY,
  value bigint NOT NULL DEFAULT 0,
  CONSTRAINT counters_value_check CHECK (value >= 0)
);
CREATE INDEX counters_value_idx ON counters (value);
