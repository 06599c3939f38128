-- A required column comes of which nobody says what existing rows get.
CREATE TABLE organizations (
  id bigint PRIMARY KEY
);
CREATE TABLE notes (
  id bigint PRIMARY KEY,
  body text,
  organization_id bigint NOT NULL REFERENCES organizations,
  UNIQUE (organization_id, body)
);
CREATE TABLE replies (
  id bigint PRIMARY KEY,
  note_id bigint NOT NULL REFERENCES notes
);
CREATE VIEW owned_notes AS SELECT id, organization_id FROM notes;
