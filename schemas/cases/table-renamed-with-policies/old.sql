-- A table with row security gets another name and another schema; since 15 a view with its old name reads as whoever asks.
CREATE TABLE notes (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, who text NOT NULL, note text);
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON notes USING (who = CURRENT_USER);
GRANT SELECT, INSERT ON notes TO app_writer;
