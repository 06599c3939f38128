-- Conversions between encodings come, one of them the default one.
CREATE SCHEMA app;
CREATE CONVERSION app.latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE DEFAULT CONVERSION app."To Latin" FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;
COMMENT ON CONVERSION app.latin IS 'western';
ALTER CONVERSION app.latin OWNER TO keeper;
