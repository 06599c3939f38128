-- An enum, a domain, a composite and a function move to another schema.
CREATE SCHEMA app;
-- @renamed from=app.status
CREATE TYPE public.status AS ENUM ('a', 'b');
-- @renamed from=app.code
CREATE DOMAIN public.code AS text CHECK (VALUE <> '');
-- @renamed from=app.pair
CREATE TYPE public.pair AS (x integer, y integer);
-- @renamed from=app.twice
CREATE FUNCTION public.twice(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 * 2';
CREATE TABLE public.items (id bigint PRIMARY KEY, s public.status DEFAULT 'a', c public.code, p public.pair[], n integer DEFAULT public.twice(2));
CREATE VIEW public.w AS SELECT s, c FROM public.items WHERE s = 'a';
