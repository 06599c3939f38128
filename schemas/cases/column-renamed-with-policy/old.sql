-- A column that a policy reads is renamed.
CREATE TABLE files (
  id    bigint PRIMARY KEY,
  owner text NOT NULL -- @renamed from=created_by
);
ALTER TABLE files ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_files ON files USING (owner = current_user) WITH CHECK (owner = current_user);
