-- The citext extension is added, with a table that uses its type.
CREATE EXTENSION citext;
CREATE TABLE accounts (
  id bigint PRIMARY KEY
);
CREATE TABLE account_emails (
  account_id bigint NOT NULL REFERENCES accounts (id),
  email      citext NOT NULL UNIQUE
);
