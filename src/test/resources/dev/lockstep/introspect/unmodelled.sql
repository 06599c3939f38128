-- Kinds that are not modelled.
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE away (a int) SERVER far;
CREATE TABLE pairs (a int, b int);
CREATE COLLATION german (provider = icu, locale = 'de');
CREATE TEXT SEARCH CONFIGURATION plain (COPY = simple);
CREATE FUNCTION plus(int, int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE OPERATOR @@+ (FUNCTION = plus, LEFTARG = int, RIGHTARG = int);
CREATE TYPE flag AS ENUM ('on');
CREATE FUNCTION flag(int) RETURNS flag LANGUAGE sql AS $$ SELECT 'on'::flag $$;
CREATE CAST (int AS flag) WITH FUNCTION flag(int);
CREATE TYPE shell;
CREATE OPERATOR CLASS whole FOR TYPE int USING hash AS OPERATOR 1 =, FUNCTION 1 hashint4(int);
