-- A schema is renamed with everything in it.
-- @renamed from=app
CREATE SCHEMA core;
CREATE TYPE core.status AS ENUM ('a', 'b');
CREATE TABLE core.users (id bigserial PRIMARY KEY, s core.status DEFAULT 'a');
CREATE INDEX users_s ON core.users (s);
CREATE VIEW core.v AS SELECT id FROM core.users;
CREATE FUNCTION core.f(bigint) RETURNS bigint LANGUAGE sql AS 'SELECT $1';
