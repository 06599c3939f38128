-- Storage, compression and statistics target of a column are set.
CREATE TABLE pages (
  id   bigint PRIMARY KEY,
  body text COMPRESSION pglz
);
ALTER TABLE pages ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE pages ALTER COLUMN body SET STATISTICS 500;
ALTER TABLE pages ALTER COLUMN id SET (n_distinct = -1);
