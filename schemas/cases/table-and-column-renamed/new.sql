-- A table is renamed and a column in it as well.
-- @renamed from=customers
CREATE TABLE clients (
  id    bigint PRIMARY KEY,
  email text NOT NULL -- @renamed from=mail
);
CREATE INDEX clients_email_idx ON clients (email);
