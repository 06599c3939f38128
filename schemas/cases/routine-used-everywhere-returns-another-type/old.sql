-- A function that everything that can call one calls returns another type.
CREATE FUNCTION tidy(path text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower(path) $$;
CREATE FUNCTION tidier(a text, b text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT greatest($1, $2) $$;
CREATE TABLE pages (
  id    bigint PRIMARY KEY,
  path  text NOT NULL DEFAULT tidy('/'),
  clean text GENERATED ALWAYS AS (tidy(path)) STORED,
  CONSTRAINT pages_path_check CHECK (tidy(path) IS NOT NULL)
);
ALTER TABLE pages ENABLE ROW LEVEL SECURITY;
CREATE INDEX pages_tidy_idx ON pages (tidy(path));
CREATE POLICY pages_own ON pages USING (tidy(path) <> '');
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER pages_note BEFORE INSERT ON pages
  FOR EACH ROW WHEN (tidy(NEW.path) <> '') EXECUTE FUNCTION note();
CREATE VIEW tidy_pages AS SELECT id, tidy(path) AS path FROM pages;
CREATE MATERIALIZED VIEW page_paths AS SELECT tidy(path) AS path, count(*) AS pages FROM pages GROUP BY 1;
CREATE AGGREGATE longest(text) (sfunc = tidier, stype = text);
