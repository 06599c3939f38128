-- A language with a function in it is known by another name.
CREATE TRUSTED LANGUAGE plagain HANDLER plpgsql_call_handler; -- @renamed from=plcopy
CREATE FUNCTION two() RETURNS int LANGUAGE plagain AS $$ BEGIN RETURN 2; END $$;
