-- A table partitioned by range is created, with a default partition, a key and an index.
CREATE SCHEMA metrics;
CREATE TABLE metrics.samples (
  taken_at timestamptz NOT NULL,
  sensor   integer NOT NULL,
  value    double precision,
  PRIMARY KEY (taken_at, sensor)
) PARTITION BY RANGE (taken_at);
CREATE INDEX samples_sensor_idx ON metrics.samples (sensor);
CREATE TABLE metrics.samples_2025 PARTITION OF metrics.samples
  FOR VALUES FROM ('2025-01-01 00:00+00') TO ('2026-01-01 00:00+00');
CREATE TABLE metrics.samples_rest PARTITION OF metrics.samples DEFAULT;
