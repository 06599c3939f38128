-- A key becomes bigint together with a column of a partitioned table that refers to it.
CREATE TABLE sensors (
  id integer PRIMARY KEY
);
CREATE TABLE readings (
  sensor integer NOT NULL REFERENCES sensors,
  day    date NOT NULL
) PARTITION BY RANGE (day);
CREATE TABLE readings_2026 PARTITION OF readings FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
