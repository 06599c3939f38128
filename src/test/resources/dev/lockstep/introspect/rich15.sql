-- What PostgreSQL 15 adds.
CREATE UNLOGGED SEQUENCE app.fleeting;
CREATE VIEW app.invoked WITH (security_invoker = true) AS SELECT id FROM app.users;
CREATE UNIQUE INDEX users_code_idx ON app.users (code) NULLS NOT DISTINCT;
CREATE PUBLICATION some_news FOR TABLE app.pairs (a, z) WHERE (a > 1) WITH (publish = 'insert');
CREATE PUBLICATION whole FOR TABLES IN SCHEMA app;
