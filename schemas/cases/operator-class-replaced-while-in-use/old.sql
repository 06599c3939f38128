-- A class that an index and an exclusion use gets another support function, and becomes the default one.
CREATE FUNCTION one(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION two(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 2';
CREATE OPERATOR CLASS hashed FOR TYPE int USING hash AS OPERATOR 1 =, FUNCTION 1 one(int);
CREATE TABLE counts (id bigint PRIMARY KEY, n int, CONSTRAINT counts_excl EXCLUDE USING hash (n hashed WITH =));
CREATE INDEX counts_n ON counts USING hash (n hashed);
COMMENT ON OPERATOR CLASS hashed USING hash IS 'kept';
COMMENT ON CONSTRAINT counts_excl ON counts IS 'kept';
ALTER OPERATOR CLASS hashed USING hash OWNER TO keeper;
