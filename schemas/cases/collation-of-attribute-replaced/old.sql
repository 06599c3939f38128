-- A collation of attributes of a composite type and of a domain gets another locale.
CREATE COLLATION names (PROVIDER = icu, LOCALE = 'de');
CREATE TYPE address AS (street text COLLATE names, zip text);
CREATE DOMAIN code AS text COLLATE names CHECK (VALUE <> '');
COMMENT ON DOMAIN code IS 'kept';
