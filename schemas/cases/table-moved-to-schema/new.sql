-- A table with a serial, an index and a view over it moves to another schema.
CREATE SCHEMA app;
-- @renamed from=public.users
CREATE TABLE app.users (
  id    bigserial PRIMARY KEY,
  email text
);
CREATE INDEX users_email_idx ON app.users (email);
CREATE VIEW public.emails AS SELECT email FROM app.users;
