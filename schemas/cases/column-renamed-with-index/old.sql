-- A column with an index and a UNIQUE constraint is renamed; the constraint is renamed with it, the index is not.
CREATE TABLE users (
  id    bigint PRIMARY KEY,
  login text NOT NULL, -- @renamed from=username
  CONSTRAINT users_login_key UNIQUE (login)
);
CREATE INDEX users_lower_idx ON users (lower(login));
