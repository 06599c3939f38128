-- A partitioned table loses a column and a partition at once.
CREATE TABLE visits (
  at   date NOT NULL,
  page text
) PARTITION BY RANGE (at);
CREATE TABLE visits_2025 PARTITION OF visits FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
