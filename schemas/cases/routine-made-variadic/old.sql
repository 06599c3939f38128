-- A function that took an array takes a list, under a view and a default.
CREATE FUNCTION first_of(choices text[]) RETURNS text LANGUAGE sql IMMUTABLE
AS $$ SELECT choices[1] $$;
CREATE TABLE picks (
  id   bigint PRIMARY KEY,
  pick text DEFAULT first_of(ARRAY['a', 'b'])
);
CREATE VIEW first_picks AS SELECT id, first_of(ARRAY[pick, 'none']) AS pick FROM picks;
