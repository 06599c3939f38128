-- A table with a serial, an index and a view over it moves to another schema.
CREATE SCHEMA app;
-- @renamed from=app.users
CREATE TABLE public.users (
  id    bigserial PRIMARY KEY,
  email text
);
CREATE INDEX users_email_idx ON public.users (email);
CREATE VIEW public.emails AS SELECT email FROM public.users;
