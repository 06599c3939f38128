-- A foreign table with odd names goes with its server, a view over it and a function that returns it.
CREATE SCHEMA app;
CREATE SCHEMA "Far ""away""; DROP";
CREATE FOREIGN DATA WRAPPER plain;
CREATE SERVER "Far ""away""; DROP" FOREIGN DATA WRAPPER plain;
CREATE FOREIGN TABLE "Far ""away""; DROP"."Orders ""table""" (
  "Id ""col""" int OPTIONS ("Odd ""opt""" 'it''s') NOT NULL,
  "a23456789 123456789 123456789 123456789 123456789 123456789 123" text
) SERVER "Far ""away""; DROP" OPTIONS ("Odd ""opt""" 'a=b');
COMMENT ON FOREIGN TABLE "Far ""away""; DROP"."Orders ""table""" IS 'it''s far';
CREATE VIEW app.ids AS SELECT "Id ""col""" AS id FROM "Far ""away""; DROP"."Orders ""table""";
CREATE FUNCTION app.all_orders() RETURNS SETOF "Far ""away""; DROP"."Orders ""table"""
  LANGUAGE sql AS 'SELECT * FROM "Far ""away""; DROP"."Orders ""table"""';
