-- A range type in use moves to another schema, with its multirange.
CREATE SCHEMA app;
-- @renamed from=public.span
CREATE TYPE app.span AS RANGE (SUBTYPE = date);
CREATE TABLE plans (id bigint PRIMARY KEY, during app.span, free app.span_multirange);
COMMENT ON TYPE app.span_multirange IS 'many of them';
