-- Tables with quotes, spaces, capitals, non-ASCII letters, reserved words and 63 bytes are created.
CREATE SCHEMA "My ""odd"" Schema";
CREATE TABLE "My ""odd"" Schema"."select" (
  id bigint PRIMARY KEY
);
CREATE TABLE "My ""odd"" Schema"."Kundenaufträge 2025" (
  id bigint PRIMARY KEY REFERENCES "My ""odd"" Schema"."select" (id)
);
CREATE TABLE "My ""odd"" Schema"."it's a ""table"".with.dots; -- and more" (
  id bigint PRIMARY KEY
);
CREATE TABLE "My ""odd"" Schema".a_name_that_is_just_as_long_as_postgresql_allows_a_name_to_be_x (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY
);
COMMENT ON TABLE "My ""odd"" Schema"."select" IS 'A reserved word.';
