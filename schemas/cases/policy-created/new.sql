-- Policies for reading and writing are created, for a role and for all.
CREATE TABLE letters (
  id     bigint PRIMARY KEY,
  sender text NOT NULL
);
ALTER TABLE letters ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_letters ON letters FOR SELECT TO app_reader USING (true);
CREATE POLICY own_letters ON letters USING (sender = current_user) WITH CHECK (sender = current_user);
COMMENT ON POLICY own_letters ON letters IS 'Who sent it may do anything.';
