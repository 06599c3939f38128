-- A table moves to a schema that is new and gets another name.
-- @renamed from=app.people
CREATE TABLE public.users (
  id    bigserial PRIMARY KEY,
  email text
);
CREATE INDEX users_email_idx ON public.users (email);
