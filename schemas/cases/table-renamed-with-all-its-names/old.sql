-- A table is renamed, and its key, index, check and sequence are named after it again.
-- @renamed from=clients
CREATE TABLE customers (
  id    bigserial PRIMARY KEY,
  email text NOT NULL UNIQUE,
  age   integer CHECK (age > 0)
);
CREATE INDEX customers_age_idx ON customers (age);
