-- Operators over types and in schemas whose names have to be quoted, and one that is named in brackets.
CREATE SCHEMA "Robert""; DROP";
CREATE TYPE "Robert""; DROP"."a, b" AS ENUM ('x');
CREATE FUNCTION "Robert""; DROP"."f (x)"("Robert""; DROP"."a, b", "Robert""; DROP"."a, b") RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
CREATE OPERATOR "Robert""; DROP".@#%& (FUNCTION = "Robert""; DROP"."f (x)", LEFTARG = "Robert""; DROP"."a, b", RIGHTARG = "Robert""; DROP"."a, b",
  COMMUTATOR = OPERATOR("Robert""; DROP".|/-?));
COMMENT ON OPERATOR "Robert""; DROP".@#%& ("Robert""; DROP"."a, b", "Robert""; DROP"."a, b") IS 'it''s "so"';
CREATE VIEW "Robert""; DROP"."View" AS SELECT 'x'::"Robert""; DROP"."a, b" OPERATOR("Robert""; DROP".@#%&) 'x'::"Robert""; DROP"."a, b" AS is_so;
