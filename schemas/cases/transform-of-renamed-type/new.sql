-- A type that has a transform is known by another name.
CREATE TYPE temper AS ENUM ('sad', 'ok'); -- @renamed from=mood
CREATE FUNCTION mood_to(internal) RETURNS temper LANGUAGE internal IMMUTABLE AS 'enum_recv';
CREATE TRANSFORM FOR temper LANGUAGE sql (TO SQL WITH FUNCTION mood_to(internal));
