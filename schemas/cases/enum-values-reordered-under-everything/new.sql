-- The values of an enum are reordered under an array, a domain, a composite, a function, a policy and a view.
CREATE TYPE mood AS ENUM ('happy', 'ok', 'sad');
CREATE DOMAIN good_mood AS mood CONSTRAINT good_mood_check CHECK (VALUE <> 'sad'::mood);
CREATE TYPE report AS (mood mood, note text);
CREATE FUNCTION best(a mood, b mood) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT greatest(a, b) $$;
CREATE TABLE people (
  id    bigint PRIMARY KEY,
  mood  mood NOT NULL DEFAULT 'ok',
  moods mood[],
  good  good_mood,
  last  report
);
ALTER TABLE people ENABLE ROW LEVEL SECURITY;
CREATE POLICY people_fine ON people USING (mood > 'sad');
CREATE VIEW fine AS SELECT id, best(mood, 'ok') AS mood FROM people WHERE mood > 'sad';
