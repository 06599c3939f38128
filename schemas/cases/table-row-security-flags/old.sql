-- Row security is enabled and forced; the policies stay.
CREATE TABLE documents (
  id    bigint PRIMARY KEY,
  owner text NOT NULL
);
CREATE POLICY own_documents ON documents USING (owner = current_user);
