-- A NOT NULL column with a volatile default is added; each row needs a value of its own.
CREATE TABLE users (
  id     bigint PRIMARY KEY,
  handle uuid NOT NULL DEFAULT gen_random_uuid()
);
CREATE UNIQUE INDEX users_handle_idx ON users (handle);
