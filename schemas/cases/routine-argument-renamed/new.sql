-- An argument of a function gets another name, which CREATE OR REPLACE refuses.
CREATE FUNCTION twice(value integer) RETURNS integer
LANGUAGE sql IMMUTABLE AS $$ SELECT 2 * value $$;
COMMENT ON FUNCTION twice(integer) IS 'Adds it to itself.';
GRANT EXECUTE ON FUNCTION twice(integer) TO app_reader;
