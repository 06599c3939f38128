-- An extension moves to another schema in the release in which an index with one of its operator classes goes.
CREATE SCHEMA extensions;
CREATE EXTENSION pg_trgm;
CREATE TABLE articles (
  id    bigint PRIMARY KEY,
  title text NOT NULL
);
