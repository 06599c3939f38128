-- A transform goes with its type and its language.
CREATE SCHEMA app;
CREATE TYPE app."Mood" AS ENUM ('sad', 'ok');
CREATE FUNCTION app.mood_to(internal) RETURNS app."Mood" LANGUAGE internal IMMUTABLE AS 'enum_recv';
CREATE LANGUAGE "pl ""Odd""" HANDLER plpgsql_call_handler;
CREATE TRANSFORM FOR app."Mood" LANGUAGE "pl ""Odd""" (TO SQL WITH FUNCTION app.mood_to(internal));
COMMENT ON TRANSFORM FOR app."Mood" LANGUAGE "pl ""Odd""" IS 'odd';
