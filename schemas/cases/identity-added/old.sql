-- A key that the application chose becomes an identity.
CREATE TABLE devices (
  id   bigint PRIMARY KEY,
  name text NOT NULL
);
