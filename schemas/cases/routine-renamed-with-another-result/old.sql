-- A function that a view and a materialized view call gets another name and another result at once.
CREATE TABLE words (
  id   bigint PRIMARY KEY,
  word text NOT NULL
);
-- @renamed from=extent
CREATE FUNCTION size_of(word text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT length(word) $$;
CREATE VIEW sizes AS SELECT id, size_of(word) AS size FROM words;
CREATE MATERIALIZED VIEW total AS SELECT sum(size_of(word)) AS total FROM words;
