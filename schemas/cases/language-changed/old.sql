-- A language loses its validator and is no longer trusted; its function stays.
CREATE TRUSTED LANGUAGE plcopy HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler
  VALIDATOR plpgsql_validator;
CREATE FUNCTION two() RETURNS int LANGUAGE plcopy AS $$ BEGIN RETURN 2; END $$;
