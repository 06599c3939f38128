-- A view under another view gets another name and other columns at once.
CREATE TABLE trees (
  id   bigint PRIMARY KEY,
  kind text,
  size integer
);
-- @renamed from=wood
CREATE VIEW forest AS SELECT kind, size, id FROM trees;
COMMENT ON VIEW forest IS 'All of them.';
CREATE VIEW big_trees AS SELECT id FROM forest WHERE size > 10;
