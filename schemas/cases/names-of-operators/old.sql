-- Operators over types and in schemas whose names have to be quoted, and one that is named in brackets.
CREATE SCHEMA "Robert""; DROP";
CREATE TYPE "Robert""; DROP"."a, b" AS ENUM ('x');
CREATE FUNCTION "Robert""; DROP"."f (x)"("Robert""; DROP"."a, b", "Robert""; DROP"."a, b") RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
