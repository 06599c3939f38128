-- A base type with a comment and grants that a function and a domain use gets another category and default.
CREATE TYPE number;
CREATE FUNCTION number_in(cstring) RETURNS number LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION number_out(number) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE number (INPUT = number_in, OUTPUT = number_out, INTERNALLENGTH = 4, PASSEDBYVALUE, CATEGORY = 'N', DEFAULT = '1');
CREATE DOMAIN positive AS number;
CREATE FUNCTION number_of(integer) RETURNS number LANGUAGE sql IMMUTABLE AS $$ SELECT '1'::number $$;
COMMENT ON TYPE number IS 'kept';
COMMENT ON FUNCTION number_in(cstring) IS 'kept';
REVOKE EXECUTE ON FUNCTION number_out(number) FROM PUBLIC;
GRANT USAGE ON TYPE number TO reader;
ALTER FUNCTION number_in(cstring) OWNER TO keeper;
