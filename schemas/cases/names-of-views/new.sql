-- Views with odd names over tables with odd names are created and one shows a column more.
CREATE TABLE "Group" (
  "order" bigint PRIMARY KEY,
  "Name"  text
);
CREATE VIEW "Grouped ""by"" order" AS SELECT "order", "Name" AS "it's its ""Name""" FROM "Group";
CREATE VIEW "from" AS SELECT "it's its ""Name""" AS "Straße" FROM "Grouped ""by"" order";
CREATE MATERIALIZED VIEW "Übersicht 1" AS SELECT "Straße" FROM "from";
CREATE INDEX ON "Übersicht 1" ("Straße");
