-- An event trigger listens to other commands and calls another function.
CREATE SCHEMA app;
CREATE TABLE app.log (tag text);
CREATE FUNCTION app.note() RETURNS event_trigger LANGUAGE plpgsql AS
  $$ BEGIN NULL; END $$;

CREATE EVENT TRIGGER note_all ON ddl_command_end
  WHEN TAG IN ('CREATE TABLE', 'ALTER TABLE') EXECUTE FUNCTION app.note();
COMMENT ON EVENT TRIGGER note_all IS 'who changed it';
