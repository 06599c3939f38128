-- A column is renamed.
CREATE TABLE users (
  id       bigint PRIMARY KEY,
  username text NOT NULL -- @renamed from=login
);
