-- Grants on a schema, a sequence, a type and functions; what PUBLIC has by default is revoked.
CREATE SCHEMA api;
CREATE SEQUENCE api.numbers;
CREATE TYPE api.state AS ENUM ('on', 'off');
CREATE FUNCTION api.ping() RETURNS text LANGUAGE sql AS $$ SELECT 'pong' $$;
CREATE PROCEDURE api.reset() LANGUAGE sql AS $$ SELECT 1 $$;
