-- A schema, a table, a view, a type, a sequence and a function get an owner.
CREATE SCHEMA app;
ALTER SCHEMA app OWNER TO app_owner;
CREATE TYPE app.kind AS ENUM ('a', 'b');
ALTER TYPE app.kind OWNER TO app_owner;
CREATE SEQUENCE app.numbers;
ALTER SEQUENCE app.numbers OWNER TO app_owner;
CREATE TABLE app.things (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY
);
ALTER TABLE app.things OWNER TO app_owner;
CREATE VIEW app.all_things AS SELECT id FROM app.things;
ALTER VIEW app.all_things OWNER TO app_owner;
CREATE FUNCTION app.one() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
ALTER FUNCTION app.one() OWNER TO app_owner;
