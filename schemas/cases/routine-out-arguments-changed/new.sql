-- A function gets another OUT argument, under a view that shows all of them.
CREATE FUNCTION split(path text, OUT head text, OUT tail text, OUT depth integer) LANGUAGE sql IMMUTABLE
AS $$ SELECT split_part(path, '/', 1), split_part(path, '/', 2), length(path) $$;
CREATE TABLE files (
  id   bigint PRIMARY KEY,
  path text NOT NULL
);
CREATE VIEW file_parts AS SELECT files.id, parts.head, parts.tail, parts.depth FROM files, split(path) AS parts;
COMMENT ON COLUMN file_parts.head IS 'The folder.';
