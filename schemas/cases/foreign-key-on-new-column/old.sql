-- A foreign key is added on a new column, with an index.
CREATE TABLE publishers (
  id bigint PRIMARY KEY
);
CREATE TABLE books (
  id bigint PRIMARY KEY
);
