-- A domain gets another type while columns, an index, a check and a view use it.
CREATE DOMAIN code AS text CONSTRAINT sane CHECK (VALUE <> '');
COMMENT ON DOMAIN code IS 'kept';
COMMENT ON CONSTRAINT sane ON DOMAIN code IS 'kept';
ALTER DOMAIN code OWNER TO app_owner;
GRANT USAGE ON TYPE code TO app_reader;
CREATE TABLE items (id bigint PRIMARY KEY, code code DEFAULT '7', other code NOT NULL,
  CONSTRAINT coded CHECK (code IS NOT NULL));
CREATE INDEX items_code ON items (code);
CREATE VIEW codes AS SELECT id, code FROM items;
