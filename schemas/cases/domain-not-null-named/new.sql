-- NOT NULL of domains gets a name, another name and a comment.
-- postgres: 17+
CREATE DOMAIN code AS text CONSTRAINT code_needed NOT NULL;
CREATE DOMAIN label AS text CONSTRAINT "Label, wanted" NOT NULL;
COMMENT ON CONSTRAINT "Label, wanted" ON DOMAIN label IS 'always there';
CREATE DOMAIN note AS text CONSTRAINT note_needed NOT NULL;
COMMENT ON CONSTRAINT note_needed ON DOMAIN note IS 'now required';
CREATE TABLE things (code code, label label, note note);
