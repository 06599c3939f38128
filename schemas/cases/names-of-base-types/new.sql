-- Base types and their functions with names that have to be quoted.
CREATE SCHEMA "Robert""; DROP";
CREATE TYPE "Robert""; DROP"."it's (x)";
CREATE FUNCTION "Robert""; DROP"."in'(cstring)"(cstring) RETURNS "Robert""; DROP"."it's (x)" LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION "Robert""; DROP"."Out"("Robert""; DROP"."it's (x)") RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE "Robert""; DROP"."it's (x)" (INPUT = "Robert""; DROP"."in'(cstring)", OUTPUT = "Robert""; DROP"."Out", INTERNALLENGTH = 4, PASSEDBYVALUE, DEFAULT = '''');
COMMENT ON TYPE "Robert""; DROP"."it's (x)" IS 'it''s "so"';
