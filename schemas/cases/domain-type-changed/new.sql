-- A domain that no column has gets another type, and keeps what is said of it.
CREATE DOMAIN code AS text DEFAULT 'none' CONSTRAINT sane CHECK (VALUE <> '');
ALTER DOMAIN code ADD CONSTRAINT known CHECK (VALUE IS NOT NULL);
COMMENT ON DOMAIN code IS 'kept';
COMMENT ON CONSTRAINT sane ON DOMAIN code IS 'kept';
ALTER DOMAIN code OWNER TO app_owner;
GRANT USAGE ON TYPE code TO app_reader;
CREATE FUNCTION shown(code) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT $1::text $$;
