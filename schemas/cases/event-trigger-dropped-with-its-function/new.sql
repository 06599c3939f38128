-- An event trigger goes together with the schema of its function.
CREATE SCHEMA app;
CREATE TABLE app.log (tag text);
CREATE FUNCTION app.note() RETURNS event_trigger LANGUAGE plpgsql AS
  $$ BEGIN NULL; END $$;
