-- A function gets another argument, which makes it another function.
CREATE FUNCTION price(net numeric) RETURNS numeric
LANGUAGE sql IMMUTABLE AS $$ SELECT net * 1.19 $$;
