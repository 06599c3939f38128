-- An event trigger comes, one is limited to other tags, one is switched off.
CREATE FUNCTION noted() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; END $$;
CREATE FUNCTION "Noted ""too"""() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM 2; END $$;
CREATE EVENT TRIGGER on_drop ON sql_drop WHEN TAG IN ('DROP TABLE') EXECUTE FUNCTION noted();
CREATE EVENT TRIGGER on_end ON ddl_command_end EXECUTE FUNCTION noted();
COMMENT ON EVENT TRIGGER on_end IS 'notes it';
CREATE TABLE kept (id integer PRIMARY KEY);
