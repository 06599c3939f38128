CREATE TABLE accounts (
  id bigint PRIMARY KEY,
  number bigint NOT NULL,
  balance numeric(20, 2),
  note text NOT NULL DEFAULT 'none', -- @backfill coalesce(note, 'none')
  CONSTRAINT accounts_number_check CHECK (number >= 0)
);
CREATE UNIQUE INDEX accounts_number ON accounts (number) WHERE number > 0;
CREATE INDEX accounts_balance ON accounts (balance);
CREATE INDEX accounts_note ON accounts (note);
CREATE VIEW rich AS SELECT id, balance FROM accounts WHERE balance > 100;
