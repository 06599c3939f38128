-- A foreign key is added on a new column, with an index.
CREATE TABLE publishers (
  id bigint PRIMARY KEY
);
CREATE TABLE books (
  id           bigint PRIMARY KEY,
  publisher_id bigint REFERENCES publishers (id) ON DELETE SET NULL
);
CREATE INDEX books_publisher_id_idx ON books (publisher_id);
