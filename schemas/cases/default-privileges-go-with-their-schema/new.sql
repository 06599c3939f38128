-- A schema goes with its default privileges and the tables in it.
CREATE SCHEMA app;
