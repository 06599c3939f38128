-- A table is renamed, and its key, index, check and sequence are named after it again.
-- @renamed from=customers
CREATE TABLE clients (
  id    bigserial PRIMARY KEY,
  email text NOT NULL UNIQUE,
  age   integer CHECK (age > 0)
);
CREATE INDEX clients_age_idx ON clients (age);
