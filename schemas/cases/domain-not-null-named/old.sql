-- NOT NULL of domains gets a name, another name and a comment.
-- postgres: 17+
CREATE DOMAIN code AS text NOT NULL;
CREATE DOMAIN label AS text CONSTRAINT label_needed NOT NULL;
CREATE DOMAIN note AS text;
CREATE TABLE things (code code, label label, note note);
