-- A view shows one column more, at its end.
CREATE TABLE users (
  id    bigint PRIMARY KEY,
  email text
);
CREATE VIEW user_list AS SELECT id FROM users;
