-- Policies for reading and writing are created, for a role and for all.
CREATE TABLE letters (
  id     bigint PRIMARY KEY,
  sender text NOT NULL
);
ALTER TABLE letters ENABLE ROW LEVEL SECURITY;
