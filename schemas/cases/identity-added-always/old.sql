-- A key that the application chose becomes an identity that refuses other values.
CREATE TABLE devices (
  id   bigint PRIMARY KEY,
  name text NOT NULL
);
