-- A column that a view reads is renamed; the view keeps the old name for what it shows.
CREATE TABLE users (
  id       bigint PRIMARY KEY,
  username text NOT NULL -- @renamed from=login
);
CREATE VIEW logins AS SELECT id, username AS login FROM users;
