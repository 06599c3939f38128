-- A schema, a table, a view, a type, a sequence and a function get an owner.
CREATE SCHEMA app;
CREATE TYPE app.kind AS ENUM ('a', 'b');
CREATE SEQUENCE app.numbers;
CREATE TABLE app.things (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY
);
CREATE VIEW app.all_things AS SELECT id FROM app.things;
CREATE FUNCTION app.one() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
