-- The body of a function changes.
CREATE FUNCTION greet(name text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$ SELECT 'Hello ' || name $$;
