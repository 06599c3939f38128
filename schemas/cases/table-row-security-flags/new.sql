-- Row security is enabled and forced; the policies stay.
CREATE TABLE documents (
  id    bigint PRIMARY KEY,
  owner text NOT NULL
);
ALTER TABLE documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE documents FORCE ROW LEVEL SECURITY;
CREATE POLICY own_documents ON documents USING (owner = current_user);
