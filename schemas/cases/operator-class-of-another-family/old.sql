-- A class goes from one family to another, all of them with names that have to be quoted.
CREATE SCHEMA "Robert""; DROP";
CREATE OPERATOR FAMILY "Robert""; DROP"."Größe (cm)" USING hash;
CREATE OPERATOR CLASS "Robert""; DROP"."a USING b" FOR TYPE int USING hash FAMILY "Robert""; DROP"."Größe (cm)" AS OPERATOR 1 =, FUNCTION 1 hashint4(int);
COMMENT ON OPERATOR CLASS "Robert""; DROP"."a USING b" USING hash IS 'it''s "so"';
