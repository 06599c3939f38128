-- A view loses a column, and gets a comment.
CREATE TABLE notes (id bigint PRIMARY KEY, owner text, body text);
CREATE VIEW bodies AS SELECT id, owner, body FROM notes;
