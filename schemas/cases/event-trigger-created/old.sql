-- Event triggers come, one for some commands only, with a comment and an owner.
CREATE SCHEMA app;
CREATE TABLE app.log (tag text);
CREATE FUNCTION app.note() RETURNS event_trigger LANGUAGE plpgsql AS
  $$ BEGIN NULL; END $$;
