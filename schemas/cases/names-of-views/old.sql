-- Views with odd names over tables with odd names are created and one shows a column more.
CREATE TABLE "Group" (
  "order" bigint PRIMARY KEY,
  "Name"  text
);
CREATE VIEW "Grouped ""by"" order" AS SELECT "order" FROM "Group";
