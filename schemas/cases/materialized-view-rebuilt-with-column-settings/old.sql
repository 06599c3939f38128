-- A materialized view is made again, because a column under it gets another type, and its columns keep their settings.
CREATE TABLE readings (
  id    bigint PRIMARY KEY,
  place varchar(20),
  value integer
);
CREATE MATERIALIZED VIEW places AS SELECT place, value FROM readings;
ALTER MATERIALIZED VIEW places ALTER COLUMN place SET STATISTICS 200;
ALTER MATERIALIZED VIEW places ALTER COLUMN place SET STORAGE EXTERNAL;
ALTER MATERIALIZED VIEW places ALTER COLUMN place SET COMPRESSION pglz;
ALTER MATERIALIZED VIEW places ALTER COLUMN value SET (n_distinct = 5);
