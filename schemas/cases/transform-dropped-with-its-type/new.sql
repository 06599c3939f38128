-- A transform goes with its type and its language.
CREATE SCHEMA app;
