-- An enum becomes a domain of the same name while columns, a default and a view use it.
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE diary (
  id   bigint PRIMARY KEY,
  mood mood NOT NULL DEFAULT 'ok'  -- @using mood::text::mood
);
CREATE INDEX diary_mood_idx ON diary (mood);
CREATE VIEW moods AS SELECT id, mood FROM diary;
COMMENT ON TYPE mood IS 'How it was.';
