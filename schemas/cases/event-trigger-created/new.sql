-- Event triggers come, one for some commands only, with a comment and an owner.
CREATE SCHEMA app;
CREATE TABLE app.log (tag text);
CREATE FUNCTION app.note() RETURNS event_trigger LANGUAGE plpgsql AS
  $$ BEGIN NULL; END $$;

CREATE EVENT TRIGGER note_tables ON ddl_command_end
  WHEN TAG IN ('CREATE TABLE', 'ALTER TABLE') EXECUTE FUNCTION app.note();
CREATE EVENT TRIGGER note_drops ON sql_drop EXECUTE FUNCTION app.note();
COMMENT ON EVENT TRIGGER note_tables IS 'who changed it';
ALTER EVENT TRIGGER note_drops OWNER TO keeper;
