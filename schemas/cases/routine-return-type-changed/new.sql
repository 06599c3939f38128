-- A function that a view calls returns another type.
CREATE FUNCTION version_number() RETURNS text
LANGUAGE sql IMMUTABLE AS $$ SELECT '2.0' $$;
CREATE VIEW about AS SELECT version_number() AS version;
