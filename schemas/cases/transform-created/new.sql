-- Transforms come, for a built-in type and for one of our own, with a function that uses one.
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'ok');
CREATE FUNCTION app.mood_from(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'enum_out';
CREATE FUNCTION app.mood_to(internal) RETURNS app.mood LANGUAGE internal IMMUTABLE AS 'enum_recv';

CREATE TRANSFORM FOR app.mood LANGUAGE sql
  (FROM SQL WITH FUNCTION app.mood_from(internal), TO SQL WITH FUNCTION app.mood_to(internal));
CREATE TRANSFORM FOR int LANGUAGE plpgsql (FROM SQL WITH FUNCTION prsd_lextype(internal));
COMMENT ON TRANSFORM FOR app.mood LANGUAGE sql IS 'as it is';
CREATE FUNCTION app.cheer(app.mood) RETURNS app.mood TRANSFORM FOR TYPE app.mood
  LANGUAGE sql AS $$ SELECT 'ok'::app.mood $$;
