-- Event triggers are switched off, and on for every role of replication.
CREATE SCHEMA app;
CREATE TABLE app.log (tag text);
CREATE FUNCTION app.note() RETURNS event_trigger LANGUAGE plpgsql AS
  $$ BEGIN NULL; END $$;

CREATE EVENT TRIGGER note_all ON ddl_command_end EXECUTE FUNCTION app.note();
CREATE EVENT TRIGGER note_drops ON sql_drop EXECUTE FUNCTION app.note();
