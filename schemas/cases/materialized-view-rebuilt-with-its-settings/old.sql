-- A column changes its type under materialized views with settings, statistics and a cluster mark.
CREATE TABLE sales (
  id     bigint PRIMARY KEY,
  amount integer NOT NULL,
  region text NOT NULL
);
CREATE MATERIALIZED VIEW totals AS
  SELECT region, amount, count(*) AS sales FROM sales GROUP BY region, amount;
ALTER MATERIALIZED VIEW totals ALTER COLUMN region SET STATISTICS 500;
ALTER MATERIALIZED VIEW totals ALTER COLUMN region SET STORAGE EXTERNAL;
ALTER MATERIALIZED VIEW totals ALTER COLUMN amount SET (n_distinct = 100);
CREATE STATISTICS totals_stats (dependencies) ON region, amount FROM totals;
COMMENT ON STATISTICS totals_stats IS 'They go together.';
CREATE INDEX totals_idx ON totals ((lower(region)));
ALTER INDEX totals_idx ALTER COLUMN 1 SET STATISTICS 300;
ALTER MATERIALIZED VIEW totals CLUSTER ON totals_idx;
CREATE MATERIALIZED VIEW empty_totals AS SELECT region FROM totals WITH NO DATA;
CREATE VIEW regions AS SELECT region FROM totals;
CREATE MATERIALIZED VIEW region_count AS SELECT count(*) AS regions FROM regions;
