-- A transform works in the other direction only; the function that uses it stays.
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'ok');
CREATE FUNCTION app.mood_from(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'enum_out';
CREATE FUNCTION app.mood_to(internal) RETURNS app.mood LANGUAGE internal IMMUTABLE AS 'enum_recv';

CREATE TRANSFORM FOR app.mood LANGUAGE sql (TO SQL WITH FUNCTION app.mood_to(internal));
CREATE FUNCTION app.cheer(app.mood) RETURNS app.mood TRANSFORM FOR TYPE app.mood
  LANGUAGE sql AS $$ SELECT 'ok'::app.mood $$;
