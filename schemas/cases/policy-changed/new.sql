-- A policy gets other roles and another expression.
CREATE TABLE secrets (
  id    bigint PRIMARY KEY,
  level integer NOT NULL
);
ALTER TABLE secrets ENABLE ROW LEVEL SECURITY;
CREATE POLICY low_secrets ON secrets FOR SELECT TO app_reader, app_writer USING (level < 2);
