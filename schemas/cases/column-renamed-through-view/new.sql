-- A column and what a view shows of it are renamed together.
CREATE TABLE users (
  id       bigint PRIMARY KEY,
  username text NOT NULL -- @renamed from=login
);
CREATE VIEW user_names AS SELECT id, username FROM users;
