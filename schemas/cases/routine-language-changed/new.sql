-- A function with a parsed body becomes one in PL/pgSQL, and with that needs its table no more.
CREATE TABLE counters (
  id bigint PRIMARY KEY,
  n  integer NOT NULL
);
CREATE FUNCTION top() RETURNS integer LANGUAGE plpgsql STABLE
AS $$ BEGIN RETURN (SELECT max(n) FROM public.counters); END $$;
CREATE VIEW top_counter AS SELECT id FROM counters WHERE n = top();
