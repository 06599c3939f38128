-- An index is added, with a storage parameter.
CREATE TABLE users (
  id    bigint PRIMARY KEY,
  email text NOT NULL
);
CREATE INDEX users_email_idx ON users (email) WITH (fillfactor = 80);
COMMENT ON INDEX users_email_idx IS 'For the sign-in page.';
