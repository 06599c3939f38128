-- A function that a view and a materialized view call gets another name and another result at once.
CREATE TABLE words (
  id   bigint PRIMARY KEY,
  word text NOT NULL
);
-- @renamed from=size_of
CREATE FUNCTION extent(word text) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT length(word)::bigint $$;
CREATE VIEW sizes AS SELECT id, extent(word) AS size FROM words;
CREATE MATERIALIZED VIEW total AS SELECT sum(extent(word)) AS total FROM words;
