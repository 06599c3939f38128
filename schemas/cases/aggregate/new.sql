-- An aggregate is created and another one starts elsewhere.
CREATE FUNCTION times(numeric, numeric) RETURNS numeric
LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT $1 * $2 $$;
CREATE AGGREGATE product(numeric) (SFUNC = times, STYPE = numeric, INITCOND = '1');
CREATE AGGREGATE longest_first(text) (SFUNC = array_append, STYPE = text[], INITCOND = '{}', PARALLEL = SAFE);
COMMENT ON AGGREGATE longest_first(text) IS 'Only collects, so far.';
