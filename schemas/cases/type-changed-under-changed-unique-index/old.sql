-- A column changes its type under a unique index that gains a column and loses it on the way back.
CREATE TABLE accounts (
  id bigint PRIMARY KEY,
  number int,
  class int,
  tenant int NOT NULL
);
CREATE UNIQUE INDEX accounts_number ON accounts (tenant, number) WHERE class = 2;
