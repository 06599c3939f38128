-- A foreign key keeps its name and cascades.
CREATE TABLE accounts (
  id bigint PRIMARY KEY
);
CREATE TABLE tokens (
  id         bigint PRIMARY KEY,
  account_id bigint NOT NULL REFERENCES accounts (id)
);
