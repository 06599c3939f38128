-- A column that a view reads is renamed; the view keeps the old name for what it shows.
CREATE TABLE users (
  id    bigint PRIMARY KEY,
  login text NOT NULL -- @renamed from=username
);
CREATE VIEW logins AS SELECT id, login FROM users;
