-- A conversion becomes the default one, another is for another encoding; comment and owner stay.
CREATE SCHEMA app;
CREATE CONVERSION app.latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE CONVERSION app.other FOR 'LATIN2' TO 'UTF8' FROM iso8859_to_utf8;
COMMENT ON CONVERSION app.latin IS 'kept';
ALTER CONVERSION app.other OWNER TO keeper;
