-- Casts between types whose names have to be quoted, arrays among them, and their going with a type.
CREATE SCHEMA "Robert""; DROP";
CREATE TYPE "Robert""; DROP"."a AS (b)" AS ENUM ('x');
CREATE CAST (integer AS "Robert""; DROP"."a AS (b)") WITH INOUT;
CREATE CAST (text AS "Robert""; DROP"."a AS (b)") WITH INOUT;
