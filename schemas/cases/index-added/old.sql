-- An index is added, with a storage parameter.
CREATE TABLE users (
  id    bigint PRIMARY KEY,
  email text NOT NULL
);
