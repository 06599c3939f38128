-- A view is checked with the rights of who reads it.
-- postgres: 15+
CREATE TABLE users (
  id bigint PRIMARY KEY
);
CREATE VIEW user_ids WITH (security_invoker = true) AS SELECT id FROM users;
