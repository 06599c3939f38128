-- A materialized view that was not filled yet is created over another one.
CREATE TABLE hits (
  page text
);
CREATE MATERIALIZED VIEW pages AS SELECT DISTINCT page FROM hits;
CREATE MATERIALIZED VIEW page_count WITH (fillfactor = 50) AS SELECT count(*) AS pages FROM pages WITH NO DATA;
