-- A partial unique index on an expression is added.
CREATE TABLE members (
  id      bigint PRIMARY KEY,
  email   text NOT NULL,
  left_at timestamptz
);
CREATE UNIQUE INDEX members_email_idx ON members (lower(email)) WHERE left_at IS NULL;
ALTER INDEX members_email_idx ALTER COLUMN 1 SET STATISTICS 1000;
