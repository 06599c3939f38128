-- The view at the bottom of a materialized view over a materialized view gets another shape.
CREATE TABLE visits (
  id   bigint PRIMARY KEY,
  page text NOT NULL,
  seen date NOT NULL
);
CREATE VIEW page_visits AS SELECT page, seen, id FROM visits;
CREATE MATERIALIZED VIEW daily AS SELECT seen, page, count(*) AS visits FROM page_visits GROUP BY seen, page;
CREATE UNIQUE INDEX daily_key ON daily (seen, page);
CREATE MATERIALIZED VIEW monthly AS
  SELECT extract(month FROM seen) AS month, sum(visits) AS visits FROM daily GROUP BY 1;
CREATE UNIQUE INDEX monthly_key ON monthly (month);
GRANT SELECT ON monthly TO app_reader;
