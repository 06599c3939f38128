-- A function gets another argument, which makes it another function.
CREATE FUNCTION price(net numeric, rate numeric) RETURNS numeric
LANGUAGE sql IMMUTABLE AS $$ SELECT net * (1 + rate) $$;
