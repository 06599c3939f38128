-- Row security is enabled with a new policy, and forced.
CREATE TABLE pages (id bigint PRIMARY KEY, owner text);
ALTER TABLE pages ENABLE ROW LEVEL SECURITY;
ALTER TABLE pages FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON pages USING (owner = CURRENT_USER);
