-- A column gets a wider type in place, under a policy, triggers, a rule, a view and a materialized view.
CREATE TABLE notes (
  id    bigint PRIMARY KEY,
  title varchar(80) NOT NULL DEFAULT 'new',
  CONSTRAINT notes_title_check CHECK (title <> '')
);
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
CREATE TABLE note_titles (
  title text
);
CREATE INDEX notes_lower_idx ON notes (lower(title));
CREATE POLICY notes_public ON notes FOR SELECT USING (title <> 'secret');
CREATE FUNCTION pass() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER notes_titled BEFORE UPDATE OF title ON notes
  FOR EACH ROW WHEN (NEW.title IS DISTINCT FROM OLD.title) EXECUTE FUNCTION pass();
ALTER TABLE notes ENABLE REPLICA TRIGGER notes_titled;
CREATE RULE notes_titles AS ON INSERT TO notes DO ALSO INSERT INTO note_titles VALUES (NEW.title);
ALTER TABLE notes DISABLE RULE notes_titles;
CREATE VIEW titles AS SELECT title FROM notes;
CREATE MATERIALIZED VIEW title_lengths AS SELECT title, length(title) AS length FROM titles;
CREATE INDEX title_lengths_idx ON title_lengths (length);
