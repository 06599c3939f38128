-- A column with an index and a UNIQUE constraint is renamed; the constraint is renamed with it, the index is not.
CREATE TABLE users (
  id       bigint PRIMARY KEY,
  username text NOT NULL, -- @renamed from=login
  CONSTRAINT users_username_key UNIQUE (username)
);
CREATE INDEX users_lower_idx ON users (lower(username));
