-- pg_trgm is added in a schema of its own, and an index uses its operator class.
CREATE TABLE articles (
  id    bigint PRIMARY KEY,
  title text NOT NULL
);
