-- A cast gets another context, another function and another way, and keeps its comment.
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE FUNCTION first(integer) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'sad'::mood $$;
CREATE FUNCTION last(integer) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'ok'::mood $$;
CREATE CAST (integer AS mood) WITH FUNCTION first(integer);
CREATE CAST (text AS mood) WITH INOUT;
CREATE CAST (bigint AS mood) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (integer AS mood) IS 'kept';
COMMENT ON CAST (text AS mood) IS 'kept';
