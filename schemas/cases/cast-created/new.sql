-- Casts by a function, by text and by bytes come, in all contexts, with a comment.
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE people (id bigint PRIMARY KEY, mood mood);
CREATE FUNCTION mood_of(n integer, modifier integer) RETURNS mood LANGUAGE sql IMMUTABLE
  AS $$ SELECT CASE WHEN n > 0 THEN 'ok'::mood ELSE 'sad'::mood END $$;
CREATE FUNCTION number_of(mood) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE CAST (integer AS mood) WITH FUNCTION mood_of(integer, integer) AS ASSIGNMENT;
CREATE CAST (mood AS integer) WITH FUNCTION number_of(mood);
CREATE CAST (text AS mood) WITH INOUT AS IMPLICIT;
CREATE CAST (integer AS xid) WITHOUT FUNCTION;
CREATE CAST (interval AS bigint) WITH INOUT;
COMMENT ON CAST (text AS mood) IS 'so that an application may compare';
CREATE VIEW cheerful AS SELECT id FROM people WHERE mood::integer > 0;
