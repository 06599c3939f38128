-- A foreign key is added on an existing column.
CREATE TABLE authors (
  id bigint PRIMARY KEY
);
CREATE TABLE books (
  id        bigint PRIMARY KEY,
  author_id bigint REFERENCES authors (id)
);
