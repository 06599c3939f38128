-- A table in another schema that nobody says was moved is a drop and an add.
CREATE SCHEMA app;
CREATE TABLE app.users (
  id    bigserial PRIMARY KEY,
  email text
);
