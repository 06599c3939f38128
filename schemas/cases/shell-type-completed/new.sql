-- A type of which only the name was known is made, with one function that was there before.
CREATE TYPE number;
CREATE TYPE stays;
COMMENT ON TYPE stays IS 'a name and no more';
CREATE FUNCTION number_in(cstring) RETURNS number LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
COMMENT ON FUNCTION number_in(cstring) IS 'kept';
CREATE FUNCTION number_out(number) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE number (INPUT = number_in, OUTPUT = number_out, INTERNALLENGTH = 4, PASSEDBYVALUE);
CREATE TABLE numbers (n number);
