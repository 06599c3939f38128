-- A partitioned table gets a foreign key; PostgreSQL takes it as NOT VALID there only from 18 on.
CREATE TABLE regions (
  code text PRIMARY KEY
);
CREATE TABLE sales (
  sold_on date NOT NULL,
  region  text
) PARTITION BY RANGE (sold_on);
CREATE TABLE sales_2025 PARTITION OF sales FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
