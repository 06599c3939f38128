-- A trigger on logins comes.
-- postgres: 17+
CREATE SCHEMA app;
CREATE TABLE app.log (tag text);
CREATE FUNCTION app.note() RETURNS event_trigger LANGUAGE plpgsql AS
  $$ BEGIN NULL; END $$;
