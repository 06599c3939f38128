-- An argument of a function gets another name, which CREATE OR REPLACE refuses.
CREATE FUNCTION twice(x integer) RETURNS integer
LANGUAGE sql IMMUTABLE AS $$ SELECT 2 * x $$;
COMMENT ON FUNCTION twice(integer) IS 'Adds it to itself.';
GRANT EXECUTE ON FUNCTION twice(integer) TO app_reader;
