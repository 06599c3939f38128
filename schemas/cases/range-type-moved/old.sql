-- A range type in use moves to another schema, with its multirange.
CREATE SCHEMA app;
-- @renamed from=app.span
CREATE TYPE span AS RANGE (SUBTYPE = date);
CREATE TABLE plans (id bigint PRIMARY KEY, during span, free span_multirange);
COMMENT ON TYPE span_multirange IS 'many of them';
