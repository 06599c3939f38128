-- A key that the application chose becomes an identity that refuses other values.
CREATE TABLE devices (
  id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL
);
