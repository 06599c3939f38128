-- A function becomes an aggregate with the same name and argument, under a view.
CREATE FUNCTION keep(state text, value text) RETURNS text LANGUAGE sql IMMUTABLE
AS $$ SELECT coalesce(value, state) $$;
CREATE FUNCTION newest(value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT value $$;
COMMENT ON FUNCTION newest(text) IS 'The last value.';
CREATE TABLE states (
  id    bigint PRIMARY KEY,
  state text
);
CREATE VIEW state_now AS SELECT newest('x') AS state FROM states GROUP BY id;
