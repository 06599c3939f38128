-- A transform between a type and a language comes.
CREATE SCHEMA app;
