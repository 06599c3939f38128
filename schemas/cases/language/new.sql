-- A procedural language comes over the handler of another, and one is made trusted.
CREATE TRUSTED LANGUAGE script HANDLER plpgsql_call_handler VALIDATOR plpgsql_validator;
CREATE LANGUAGE "Odd ""script""" HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler;
COMMENT ON LANGUAGE script IS 'like plpgsql';
GRANT USAGE ON LANGUAGE script TO app_reader;
CREATE FUNCTION one() RETURNS integer LANGUAGE script AS $$ BEGIN RETURN 1; END $$;
