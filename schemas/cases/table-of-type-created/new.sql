-- A table of a type comes, one stops to be of it, and another begins to.
CREATE TYPE address AS (street text, number integer);
CREATE TABLE homes (street text NOT NULL, number integer);
CREATE TABLE offices OF address (street WITH OPTIONS PRIMARY KEY, number DEFAULT 1);
CREATE TYPE "Odd Type" AS ("a ""name""" text COLLATE "C", b integer);
CREATE TABLE "Odd Table" OF "Odd Type" (
  b WITH OPTIONS DEFAULT 3 CHECK (b > 0),
  PRIMARY KEY ("a ""name""")
);
COMMENT ON COLUMN "Odd Type"."a ""name""" IS 'of the type';
COMMENT ON COLUMN "Odd Table"."a ""name""" IS 'of the table';
