-- Collations with names that have to be quoted and locales that have to be written as literals.
CREATE SCHEMA "Robert""; DROP";
CREATE COLLATION "Robert""; DROP"."Größe (cm)" (PROVIDER = icu, LOCALE = 'de-u-kn-true');
CREATE TABLE "Robert""; DROP"."select" (a text COLLATE "Robert""; DROP"."Größe (cm)");
COMMENT ON COLLATION "Robert""; DROP"."Größe (cm)" IS 'it''s "so"';
