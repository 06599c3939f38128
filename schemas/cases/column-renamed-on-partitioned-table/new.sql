-- A column of a partitioned table is renamed.
CREATE TABLE metrics (
  at    date NOT NULL,
  value double precision -- @renamed from=val
) PARTITION BY RANGE (at);
CREATE TABLE metrics_2025 PARTITION OF metrics FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
