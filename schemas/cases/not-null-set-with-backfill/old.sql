-- A column that has NULLs becomes NOT NULL; rows without a value get one.
CREATE TABLE users (
  id      bigint PRIMARY KEY,
  email   text NOT NULL,
  display text
);
