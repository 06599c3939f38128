-- postgres: 16+
-- A collation gets rules of its own.
CREATE COLLATION ruled (PROVIDER = icu, LOCALE = 'und');
CREATE TABLE words (word text);
COMMENT ON COLLATION ruled IS 'kept';
