-- postgres: 16+
-- A collation gets rules of its own.
CREATE COLLATION ruled (PROVIDER = icu, LOCALE = 'und', RULES = '&V << w <<< W');
CREATE TABLE words (word text);
COMMENT ON COLLATION ruled IS 'kept';
