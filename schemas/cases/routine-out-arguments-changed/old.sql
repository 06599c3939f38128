-- A function gets another OUT argument, under a view that shows all of them.
CREATE FUNCTION split(path text, OUT head text, OUT tail text) LANGUAGE sql IMMUTABLE
AS $$ SELECT split_part(path, '/', 1), split_part(path, '/', 2) $$;
CREATE TABLE files (
  id   bigint PRIMARY KEY,
  path text NOT NULL
);
CREATE VIEW file_parts AS SELECT files.id, parts.head, parts.tail FROM files, split(path) AS parts;
COMMENT ON COLUMN file_parts.head IS 'The folder.';
