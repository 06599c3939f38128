-- A view under another view gets another name and other columns at once.
CREATE TABLE trees (
  id   bigint PRIMARY KEY,
  kind text,
  size integer
);
-- @renamed from=forest
CREATE VIEW wood AS SELECT id, size FROM trees;
COMMENT ON VIEW wood IS 'All of them.';
CREATE VIEW big_trees AS SELECT id FROM wood WHERE size > 10;
