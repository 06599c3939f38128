-- A schema is renamed with everything in it.
-- @renamed from=core
CREATE SCHEMA app;
CREATE TYPE app.status AS ENUM ('a', 'b');
CREATE TABLE app.users (id bigserial PRIMARY KEY, s app.status DEFAULT 'a');
CREATE INDEX users_s ON app.users (s);
CREATE VIEW app.v AS SELECT id FROM app.users;
CREATE FUNCTION app.f(bigint) RETURNS bigint LANGUAGE sql AS 'SELECT $1';
