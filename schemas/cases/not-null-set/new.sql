-- A column that has no NULLs becomes NOT NULL.
CREATE TABLE users (
  id    bigint PRIMARY KEY,
  email text NOT NULL
);
