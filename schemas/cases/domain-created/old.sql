-- A domain is created and a new table uses it.
CREATE TABLE shops (
  id bigint PRIMARY KEY
);
