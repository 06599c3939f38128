-- Statistics objects with names that have to be quoted, on columns and tables that have to be.
CREATE SCHEMA "Robert""; DROP";
CREATE TABLE "Robert""; DROP"."select" ("from" int, "ON x FROM y" int, "Größe" int);
CREATE STATISTICS "Robert""; DROP"." FROM ""x""" ON "from", "ON x FROM y" FROM "Robert""; DROP"."select";
