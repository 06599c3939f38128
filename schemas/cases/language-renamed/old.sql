-- A language with a function in it is known by another name.
CREATE TRUSTED LANGUAGE plcopy HANDLER plpgsql_call_handler; -- @renamed from=plagain
CREATE FUNCTION two() RETURNS int LANGUAGE plcopy AS $$ BEGIN RETURN 2; END $$;
