-- Grants on a schema, a sequence, a type and functions; what PUBLIC has by default is revoked.
CREATE SCHEMA api;
GRANT USAGE ON SCHEMA api TO app_reader, app_writer;
CREATE SEQUENCE api.numbers;
GRANT USAGE, SELECT ON SEQUENCE api.numbers TO app_writer;
CREATE TYPE api.state AS ENUM ('on', 'off');
REVOKE USAGE ON TYPE api.state FROM PUBLIC;
CREATE FUNCTION api.ping() RETURNS text LANGUAGE sql AS $$ SELECT 'pong' $$;
GRANT EXECUTE ON FUNCTION api.ping() TO app_reader;
CREATE PROCEDURE api.reset() LANGUAGE sql AS $$ SELECT 1 $$;
REVOKE EXECUTE ON PROCEDURE api.reset() FROM PUBLIC;
GRANT EXECUTE ON PROCEDURE api.reset() TO app_writer;
