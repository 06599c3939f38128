-- A view keeps its columns and shows other rows.
CREATE TABLE users (
  id      bigint PRIMARY KEY,
  left_at timestamptz
);
CREATE VIEW active_users AS SELECT id FROM users;
