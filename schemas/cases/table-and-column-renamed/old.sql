-- A table is renamed and a column in it as well.
-- @renamed from=clients
CREATE TABLE customers (
  id    bigint PRIMARY KEY,
  mail  text NOT NULL -- @renamed from=email
);
CREATE INDEX customers_mail_idx ON customers (mail);
