-- An argument of a function gets a default.
CREATE FUNCTION round_up(value numeric, step numeric DEFAULT 1) RETURNS numeric
LANGUAGE sql IMMUTABLE AS $$ SELECT ceil(value / step) * step $$;
