-- A table moves to a schema that is new and gets another name.
CREATE SCHEMA app;
-- @renamed from=public.users
CREATE TABLE app.people (
  id    bigserial PRIMARY KEY,
  email text
);
CREATE INDEX people_email_idx ON app.people (email);
