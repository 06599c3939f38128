-- Casts between types whose names have to be quoted, arrays among them, and their going with a type.
CREATE SCHEMA "Robert""; DROP";
CREATE TYPE "Robert""; DROP"."Größe" AS ENUM ('x');
CREATE FUNCTION "Robert""; DROP"."f (x)"("Robert""; DROP"."Größe"[]) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE CAST ("Robert""; DROP"."Größe"[] AS integer) WITH FUNCTION "Robert""; DROP"."f (x)"("Robert""; DROP"."Größe"[]);
COMMENT ON CAST ("Robert""; DROP"."Größe"[] AS integer) IS 'it''s "so"';
