-- A table with partitions, one of them partitioned again, gets a primary key and a unique constraint.
CREATE TABLE readings (
  station bigint,
  day     date NOT NULL,
  region  text NOT NULL,
  value   integer
) PARTITION BY RANGE (day);
CREATE TABLE readings_2024 PARTITION OF readings FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE readings_2025 PARTITION OF readings FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')
  PARTITION BY LIST (region);
CREATE TABLE readings_2025_north PARTITION OF readings_2025 FOR VALUES IN ('north');
CREATE TABLE readings_2025_rest PARTITION OF readings_2025 DEFAULT;
