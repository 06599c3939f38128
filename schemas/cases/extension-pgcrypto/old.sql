-- pgcrypto is added for a function that hashes with it.
CREATE TABLE logins (
  id       bigint PRIMARY KEY,
  password text NOT NULL
);
