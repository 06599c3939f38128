-- An event trigger listens to other commands and calls another function.
CREATE SCHEMA app;
CREATE TABLE app.log (tag text);
CREATE FUNCTION app.note() RETURNS event_trigger LANGUAGE plpgsql AS
  $$ BEGIN NULL; END $$;

CREATE FUNCTION app.warn() RETURNS event_trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE NOTICE 'command %', tg_tag; END $$;
CREATE EVENT TRIGGER note_all ON ddl_command_start EXECUTE FUNCTION app.warn();
COMMENT ON EVENT TRIGGER note_all IS 'who changed it';
