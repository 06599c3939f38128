-- A unique index is about fewer rows than before.
CREATE TABLE accounts (
  id      bigint PRIMARY KEY,
  email   text NOT NULL,
  deleted timestamptz,
  state   text NOT NULL
);
CREATE UNIQUE INDEX accounts_email_key ON accounts (email) WHERE state = 'active' AND deleted IS NULL;
