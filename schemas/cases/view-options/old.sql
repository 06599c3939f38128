-- A view becomes a security barrier and checks what is written through it.
CREATE TABLE users (
  id     bigint PRIMARY KEY,
  active boolean NOT NULL
);
CREATE VIEW active_users AS SELECT id, active FROM users WHERE active;
