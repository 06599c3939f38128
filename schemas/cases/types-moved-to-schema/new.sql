-- An enum, a domain, a composite and a function move to another schema.
CREATE SCHEMA app;
-- @renamed from=public.status
CREATE TYPE app.status AS ENUM ('a', 'b');
-- @renamed from=public.code
CREATE DOMAIN app.code AS text CHECK (VALUE <> '');
-- @renamed from=public.pair
CREATE TYPE app.pair AS (x integer, y integer);
-- @renamed from=public.twice
CREATE FUNCTION app.twice(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 * 2';
CREATE TABLE public.items (id bigint PRIMARY KEY, s app.status DEFAULT 'a', c app.code, p app.pair[], n integer DEFAULT app.twice(2));
CREATE VIEW public.w AS SELECT s, c FROM public.items WHERE s = 'a';
