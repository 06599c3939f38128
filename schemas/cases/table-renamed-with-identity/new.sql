-- A table with an identity column is renamed.
-- @renamed from=customers
CREATE TABLE clients (
  id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL
);
