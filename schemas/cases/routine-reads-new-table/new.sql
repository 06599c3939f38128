-- A function whose body, which PostgreSQL records no dependency of, reads a new table and a new view.
CREATE SCHEMA app;
CREATE TABLE app.settings (
  key   text PRIMARY KEY,
  value text
);
CREATE VIEW app.set_settings AS SELECT key, value FROM app.settings WHERE value IS NOT NULL;
CREATE FUNCTION app.setting(name text) RETURNS text
LANGUAGE sql STABLE AS $$ SELECT value FROM app.set_settings WHERE key = name $$;
