-- A column changes its type under a materialized view that has all that one can have.
CREATE TABLE sales (
  id     bigint PRIMARY KEY,
  amount bigint NOT NULL,
  region text NOT NULL
);
CREATE MATERIALIZED VIEW totals WITH (fillfactor = 80) AS
  SELECT region, sum(amount) AS total FROM sales GROUP BY region;
CREATE UNIQUE INDEX totals_key ON totals (region);
CREATE INDEX totals_lower_idx ON totals (lower(region)) WITH (fillfactor = 70);
COMMENT ON MATERIALIZED VIEW totals IS 'Refreshed each night.';
COMMENT ON COLUMN totals.total IS 'In cents.';
COMMENT ON INDEX totals_key IS 'For REFRESH CONCURRENTLY.';
ALTER MATERIALIZED VIEW totals OWNER TO app_owner;
GRANT SELECT ON totals TO app_reader WITH GRANT OPTION;
GRANT SELECT (region) ON totals TO app_guest;
CREATE MATERIALIZED VIEW best_regions AS SELECT region FROM totals WHERE total > 1000;
CREATE INDEX best_regions_idx ON best_regions (region);
CREATE VIEW best_region AS SELECT region FROM best_regions ORDER BY region LIMIT 1;
COMMENT ON VIEW best_region IS 'The first of them.';
