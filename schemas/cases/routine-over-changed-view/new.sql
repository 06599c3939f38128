-- A view gets another shape under a function with a parsed body, and under a view and a policy over that.
CREATE TABLE accounts (
  id    bigint PRIMARY KEY,
  owner text NOT NULL,
  plan  text NOT NULL
);
ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
CREATE VIEW paying AS SELECT id, owner FROM accounts WHERE plan <> 'free';
CREATE FUNCTION is_paying(who text) RETURNS boolean LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT EXISTS (SELECT FROM paying WHERE paying.owner = who);
END;
CREATE VIEW payers AS SELECT id FROM accounts WHERE is_paying(owner);
CREATE POLICY accounts_paying ON accounts FOR SELECT USING (is_paying(owner));
COMMENT ON POLICY accounts_paying ON accounts IS 'Free accounts are hidden.';
