-- A column that a policy reads is renamed.
CREATE TABLE files (
  id         bigint PRIMARY KEY,
  created_by text NOT NULL -- @renamed from=owner
);
ALTER TABLE files ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_files ON files USING (created_by = current_user) WITH CHECK (created_by = current_user);
