-- The statistics targets and storage of the columns of a materialized view change.
CREATE TABLE sales (
  region text NOT NULL,
  note   text
);
CREATE MATERIALIZED VIEW totals AS SELECT region, note FROM sales;
ALTER MATERIALIZED VIEW totals ALTER COLUMN note SET STATISTICS 100;
ALTER MATERIALIZED VIEW totals ALTER COLUMN region SET STORAGE MAIN;
ALTER MATERIALIZED VIEW totals ALTER COLUMN region SET (n_distinct = -0.5);
