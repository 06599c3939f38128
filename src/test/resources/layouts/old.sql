CREATE SCHEMA "Robert""; DROP";
CREATE TABLE "Robert""; DROP"."stud`ents" (
  "id" bigint PRIMARY KEY,
  "na'me" text NOT NULL,
  "${gone}" date,
  "?" integer
);
CREATE TABLE orders (
  id bigint PRIMARY KEY,
  login text NOT NULL,
  amount integer
);
