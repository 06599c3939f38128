-- Statistics objects with names that have to be quoted, on columns and tables that have to be.
CREATE SCHEMA "Robert""; DROP";
CREATE TABLE "Robert""; DROP"."select" ("from" int, "ON x FROM y" int, "Größe" int);
CREATE STATISTICS "Robert""; DROP"." FROM ""x""" (mcv) ON "Größe", "ON x FROM y" FROM "Robert""; DROP"."select";
CREATE STATISTICS "Robert""; DROP"."a23456789 123456789 123456789 123456789 123456789 123456789 123" ON "from", "Größe" FROM "Robert""; DROP"."select";
COMMENT ON STATISTICS "Robert""; DROP"." FROM ""x""" IS 'it''s "so"';
