-- An extension moves to another schema in the release in which an index with one of its operator classes goes.
CREATE SCHEMA extensions;
CREATE EXTENSION pg_trgm WITH SCHEMA extensions;
CREATE TABLE articles (
  id    bigint PRIMARY KEY,
  title text NOT NULL
);
CREATE INDEX articles_title_trgm_idx ON articles USING gin (title extensions.gin_trgm_ops);
