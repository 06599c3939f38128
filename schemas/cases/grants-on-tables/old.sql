-- Grants on tables, columns and views are given, changed and taken.
CREATE TABLE users (
  id    bigint PRIMARY KEY,
  email text
);
CREATE VIEW user_ids AS SELECT id FROM users;
GRANT SELECT, INSERT ON users TO app_writer;
GRANT SELECT ON user_ids TO PUBLIC;
