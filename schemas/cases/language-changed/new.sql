-- A language loses its validator and is no longer trusted; its function stays.
CREATE LANGUAGE plcopy HANDLER plpgsql_call_handler;
CREATE FUNCTION two() RETURNS int LANGUAGE plcopy AS $$ BEGIN RETURN 2; END $$;
