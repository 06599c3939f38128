-- Base types come with their functions, and operators, a class, a table and a cast use them.
CREATE TYPE number;
CREATE FUNCTION number_in(cstring) RETURNS number LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION number_out(number) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE FUNCTION number_receive(internal) RETURNS number LANGUAGE internal IMMUTABLE STRICT AS 'int4recv';
CREATE FUNCTION number_send(number) RETURNS bytea LANGUAGE internal IMMUTABLE STRICT AS 'int4send';
CREATE TYPE number (INPUT = number_in, OUTPUT = number_out, RECEIVE = number_receive, SEND = number_send,
  INTERNALLENGTH = 4, PASSEDBYVALUE, ALIGNMENT = int4, CATEGORY = 'N', PREFERRED = true, DEFAULT = '7', DELIMITER = ';');
CREATE TYPE word;
CREATE FUNCTION word_in(cstring, oid, integer) RETURNS word LANGUAGE internal IMMUTABLE STRICT AS 'varcharin';
CREATE FUNCTION word_out(word) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'varcharout';
CREATE FUNCTION word_typmod_in(cstring[]) RETURNS integer LANGUAGE internal IMMUTABLE STRICT AS 'varchartypmodin';
CREATE FUNCTION word_typmod_out(integer) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'varchartypmodout';
CREATE TYPE word (INPUT = word_in, OUTPUT = word_out, TYPMOD_IN = word_typmod_in, TYPMOD_OUT = word_typmod_out,
  INTERNALLENGTH = VARIABLE, STORAGE = extended, COLLATABLE = true);
CREATE FUNCTION number_is(number, number) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4eq';
CREATE OPERATOR = (FUNCTION = number_is, LEFTARG = number, RIGHTARG = number, COMMUTATOR = =);
CREATE CAST (number AS integer) WITHOUT FUNCTION;
COMMENT ON TYPE number IS 'a number';
COMMENT ON FUNCTION number_in(cstring) IS 'reads one';
GRANT USAGE ON TYPE word TO reader;
ALTER TYPE word OWNER TO keeper;
CREATE TABLE things (id bigint PRIMARY KEY, n number, ns number[], w word(10), note text DEFAULT 'x');
CREATE VIEW seven AS SELECT id FROM things WHERE n = '7'::number;
