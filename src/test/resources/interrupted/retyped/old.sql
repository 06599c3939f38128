CREATE TABLE accounts (
  id bigint PRIMARY KEY,
  number int NOT NULL,
  balance int,
  note text
);
CREATE UNIQUE INDEX accounts_number ON accounts (number) WHERE number > 0;
CREATE INDEX accounts_balance ON accounts (balance, id);
CREATE VIEW rich AS SELECT id, balance FROM accounts WHERE balance > 100;
