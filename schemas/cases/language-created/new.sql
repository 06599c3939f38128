-- A procedural language comes, and a function in it, with a comment, a grant and an owner.
CREATE SCHEMA app;
CREATE TRUSTED LANGUAGE plcopy HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler
  VALIDATOR plpgsql_validator;
CREATE LANGUAGE "pl ""Odd""" HANDLER plpgsql_call_handler;
COMMENT ON LANGUAGE plcopy IS 'the same again';
REVOKE USAGE ON LANGUAGE plcopy FROM PUBLIC;
GRANT USAGE ON LANGUAGE plcopy TO author;
ALTER LANGUAGE plcopy OWNER TO author;
CREATE FUNCTION app.two() RETURNS int LANGUAGE plcopy AS $$ BEGIN RETURN 2; END $$;
CREATE FUNCTION app.three() RETURNS int LANGUAGE "pl ""Odd""" AS $$ BEGIN RETURN 3; END $$;
