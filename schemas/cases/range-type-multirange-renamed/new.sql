-- The multirange of a range type in use gets another name, with another comment.
CREATE TYPE span AS RANGE (SUBTYPE = integer, MULTIRANGE_TYPE_NAME = "Spans of all");
CREATE TABLE plans (id bigint PRIMARY KEY, during span, free "Spans of all");
COMMENT ON TYPE "Spans of all" IS 'many of them';
