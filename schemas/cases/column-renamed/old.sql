-- A column is renamed.
CREATE TABLE users (
  id    bigint PRIMARY KEY,
  login text NOT NULL -- @renamed from=username
);
