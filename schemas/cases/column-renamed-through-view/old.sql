-- A column and what a view shows of it are renamed together.
CREATE TABLE users (
  id    bigint PRIMARY KEY,
  login text NOT NULL -- @renamed from=username
);
CREATE VIEW user_names AS SELECT id, login FROM users;
