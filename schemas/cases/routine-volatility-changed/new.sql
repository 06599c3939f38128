-- A function that a default and a view call becomes stable.
CREATE FUNCTION moment() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT now() $$;
CREATE TABLE logs (
  id bigint PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT moment()
);
CREATE VIEW late_logs AS SELECT id FROM logs WHERE at < moment();
