CREATE SCHEMA crm;
CREATE TABLE accounts (
  id      bigserial PRIMARY KEY,
  login   text NOT NULL UNIQUE,
  balance integer NOT NULL,
  boss    bigint REFERENCES accounts
);
CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, account bigint NOT NULL REFERENCES accounts);
CREATE VIEW rich AS SELECT id, login FROM accounts WHERE balance > 50;
ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON accounts USING (id > 0);

