-- A function loses the default of an argument; a view that relied on it now says the value.
CREATE FUNCTION priced(net numeric, rate numeric DEFAULT 0.2) RETURNS numeric LANGUAGE sql IMMUTABLE
AS $$ SELECT net * (1 + rate) $$;
CREATE TABLE goods (
  id  bigint PRIMARY KEY,
  net numeric NOT NULL
);
CREATE VIEW prices AS SELECT id, priced(net) AS price FROM goods;
GRANT SELECT ON prices TO app_reader;
