CREATE SCHEMA crm;
-- @renamed from=public.accounts
CREATE TABLE crm.accounts (
  id      bigserial PRIMARY KEY,
  login   text NOT NULL UNIQUE,
  balance integer NOT NULL,
  boss    bigint REFERENCES crm.accounts
);
CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, account bigint NOT NULL REFERENCES crm.accounts);
CREATE VIEW rich AS SELECT id, login FROM crm.accounts WHERE balance > 50;
ALTER TABLE crm.accounts ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON crm.accounts USING (id > 0);

