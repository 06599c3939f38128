-- Functions that overload each other are created, with options, comment and grant.
CREATE SCHEMA app;
CREATE FUNCTION app.area(side integer) RETURNS integer
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 5 AS $$ SELECT side * side $$;
CREATE FUNCTION app.area(width integer, height integer) RETURNS integer
LANGUAGE plpgsql IMMUTABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  RETURN width * height; -- not a comment of ours: @renamed from=nothing
END;
$$;
COMMENT ON FUNCTION app.area(integer, integer) IS 'Of a rectangle.';
REVOKE EXECUTE ON FUNCTION app.area(integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.area(integer, integer) TO app_reader;
