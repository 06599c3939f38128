-- A nullable column is added.
CREATE TABLE users (
  id       bigint PRIMARY KEY,
  nickname text
);
COMMENT ON COLUMN users.nickname IS 'What friends call them.';
