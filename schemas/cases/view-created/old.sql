-- A view with named columns, a comment and a grant is created.
CREATE TABLE users (
  id    bigint PRIMARY KEY,
  email text NOT NULL
);
