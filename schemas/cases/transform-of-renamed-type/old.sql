-- A type that has a transform is known by another name.
CREATE TYPE mood AS ENUM ('sad', 'ok'); -- @renamed from=temper
CREATE FUNCTION mood_to(internal) RETURNS mood LANGUAGE internal IMMUTABLE AS 'enum_recv';
CREATE TRANSFORM FOR mood LANGUAGE sql (TO SQL WITH FUNCTION mood_to(internal));
