-- An aggregate is created and another one starts elsewhere.
CREATE FUNCTION times(numeric, numeric) RETURNS numeric
LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT $1 * $2 $$;
CREATE AGGREGATE product(numeric) (SFUNC = times, STYPE = numeric);
