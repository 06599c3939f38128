-- Policies, and roles that they and grants name, have quotes, spaces, capitals and non-ASCII letters.
CREATE TABLE "All" (
  id    bigint PRIMARY KEY,
  "Wer" text NOT NULL
);
ALTER TABLE "All" ENABLE ROW LEVEL SECURITY;
