-- An extension moves to another schema in the release in which an index with one of its operator classes comes.
CREATE SCHEMA extensions;
CREATE EXTENSION pg_trgm;
CREATE TABLE articles (
  id    bigint PRIMARY KEY,
  title text NOT NULL
);
CREATE INDEX articles_title_trgm_idx ON articles USING gin (title gin_trgm_ops);
CREATE VIEW alike AS SELECT a.id, b.id AS other FROM articles a JOIN articles b ON similarity(a.title, b.title) > 0.5;
