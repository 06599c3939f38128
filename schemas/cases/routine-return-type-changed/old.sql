-- A function that a view calls returns another type.
CREATE FUNCTION version_number() RETURNS integer
LANGUAGE sql IMMUTABLE AS $$ SELECT 2 $$;
CREATE VIEW about AS SELECT version_number() AS version;
