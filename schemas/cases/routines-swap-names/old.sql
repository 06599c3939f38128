-- Two functions with the same arguments, each under a view, exchange their names.
-- @renamed from=down
CREATE FUNCTION up(value integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT value + 1 $$;
-- @renamed from=up
CREATE FUNCTION down(value integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT value - 1::bigint $$;
CREATE TABLE steps (
  id bigint PRIMARY KEY,
  n  integer
);
CREATE VIEW ups AS SELECT up(n) AS n FROM steps;
CREATE VIEW downs AS SELECT down(n) AS n FROM steps;
