-- A cast's function goes and another one takes its place.
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE FUNCTION made_of(integer) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'ok'::mood $$;
CREATE CAST (integer AS mood) WITH FUNCTION made_of(integer) AS ASSIGNMENT;
COMMENT ON CAST (integer AS mood) IS 'kept';
