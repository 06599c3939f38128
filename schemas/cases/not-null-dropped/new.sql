-- A column no longer has to be filled.
CREATE TABLE contacts (
  id    bigint PRIMARY KEY,
  phone text
);
