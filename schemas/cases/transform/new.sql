-- A transform between a type and a language comes.
CREATE SCHEMA app;
CREATE FUNCTION app.to_script(internal) RETURNS internal LANGUAGE internal STRICT IMMUTABLE AS 'int4_to_char';
CREATE FUNCTION app.from_script(internal) RETURNS smallint LANGUAGE internal STRICT IMMUTABLE AS 'int4_to_char';
CREATE TRANSFORM FOR smallint LANGUAGE plpgsql (FROM SQL WITH FUNCTION app.to_script(internal), TO SQL WITH FUNCTION app.from_script(internal));
COMMENT ON TRANSFORM FOR smallint LANGUAGE plpgsql IS 'through a char';
