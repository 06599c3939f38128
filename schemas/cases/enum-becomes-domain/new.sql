-- An enum becomes a domain of the same name while columns, a default and a view use it.
CREATE DOMAIN mood AS text CONSTRAINT mood_check CHECK (VALUE IN ('sad', 'ok', 'happy'));
CREATE TABLE diary (
  id   bigint PRIMARY KEY,
  mood mood NOT NULL DEFAULT 'ok'  -- @using mood::text::mood
);
CREATE INDEX diary_mood_idx ON diary (mood);
CREATE VIEW moods AS SELECT id, mood FROM diary;
COMMENT ON DOMAIN mood IS 'How it was.';
