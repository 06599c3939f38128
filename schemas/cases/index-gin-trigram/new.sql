-- A GIN index with trigrams replaces a B-tree one.
CREATE EXTENSION pg_trgm;
CREATE TABLE songs (
  id    bigint PRIMARY KEY,
  title text NOT NULL
);
CREATE INDEX songs_title_idx ON songs USING gin (title gin_trgm_ops);
