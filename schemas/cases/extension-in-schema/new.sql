-- pg_trgm is added in a schema of its own, and an index uses its operator class.
CREATE SCHEMA extensions;
CREATE EXTENSION pg_trgm WITH SCHEMA extensions;
CREATE TABLE articles (
  id    bigint PRIMARY KEY,
  title text NOT NULL
);
CREATE INDEX articles_title_trgm_idx ON articles USING gin (title extensions.gin_trgm_ops);
