-- The values of an enum type with casts come in another order.
CREATE TYPE mood AS ENUM ('sad', 'ok', 'gone');
CREATE TABLE people (id bigint PRIMARY KEY, mood mood);
CREATE FUNCTION made(integer) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'ok'::mood $$;
CREATE CAST (integer AS mood) WITH FUNCTION made(integer);
CREATE CAST (text AS mood) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (text AS mood) IS 'kept';
