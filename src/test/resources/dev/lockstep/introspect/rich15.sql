-- What PostgreSQL 15 adds.
CREATE UNLOGGED SEQUENCE app.fleeting;
CREATE VIEW app.invoked WITH (security_invoker = true) AS SELECT id FROM app.users;
CREATE UNIQUE INDEX users_code_idx ON app.users (code) NULLS NOT DISTINCT;
