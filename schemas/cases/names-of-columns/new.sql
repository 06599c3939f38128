-- Columns with quotes, spaces, capitals, non-ASCII letters, reserved words and 63 bytes are added.
CREATE TABLE "Order" (
  id                   bigint PRIMARY KEY,
  "user"               text NOT NULL DEFAULT 'nobody',
  "Größe in cm"        integer,
  "a ""quoted"" name"  text NOT NULL, -- @backfill 'it''s ' || id
  "x'y\z"              text COLLATE "C",
  "$1"                 numeric(8, 2) CHECK ("$1" > 0),
  a_name_that_is_just_as_long_as_postgresql_allows_a_name_to_be_x bigint REFERENCES "Order" (id)
);
COMMENT ON COLUMN "Order"."user" IS 'A reserved word.';
CREATE INDEX ON "Order" ("Größe in cm");
