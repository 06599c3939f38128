-- A view loses a column, and gets a comment.
CREATE TABLE notes (id bigint PRIMARY KEY, owner text, body text);
CREATE VIEW bodies AS SELECT id, body FROM notes;
COMMENT ON VIEW bodies IS 'without owners';
COMMENT ON COLUMN bodies.body IS 'what it says';
