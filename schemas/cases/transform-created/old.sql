-- Transforms come, for a built-in type and for one of our own, with a function that uses one.
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'ok');
CREATE FUNCTION app.mood_from(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'enum_out';
CREATE FUNCTION app.mood_to(internal) RETURNS app.mood LANGUAGE internal IMMUTABLE AS 'enum_recv';
