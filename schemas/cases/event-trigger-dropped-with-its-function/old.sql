-- An event trigger goes together with the schema of its function.
CREATE SCHEMA app;
CREATE TABLE app.log (tag text);
CREATE FUNCTION app.note() RETURNS event_trigger LANGUAGE plpgsql AS
  $$ BEGIN NULL; END $$;

CREATE SCHEMA audit;
CREATE FUNCTION audit."Watch ""it"""() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$;
CREATE EVENT TRIGGER "Watch ""it""; DROP" ON ddl_command_end EXECUTE FUNCTION audit."Watch ""it"""();
ALTER EVENT TRIGGER "Watch ""it""; DROP" ENABLE REPLICA;
COMMENT ON EVENT TRIGGER "Watch ""it""; DROP" IS 'it''s watched';
