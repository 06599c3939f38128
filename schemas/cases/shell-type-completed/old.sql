-- A type of which only the name was known is made, with one function that was there before.
CREATE TYPE number;
CREATE TYPE stays;
COMMENT ON TYPE stays IS 'only a name';
CREATE FUNCTION number_in(cstring) RETURNS number LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
COMMENT ON FUNCTION number_in(cstring) IS 'kept';
