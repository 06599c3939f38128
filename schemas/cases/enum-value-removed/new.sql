-- A value of an enum goes, under defaults, checks, keys, an array, a function, a policy and a view.
CREATE TYPE mood AS ENUM ('good', 'bad');
COMMENT ON TYPE mood IS 'how they are';
CREATE FUNCTION worse(mood) RETURNS mood LANGUAGE sql IMMUTABLE RETURN CASE WHEN $1 = 'good'::mood THEN 'bad'::mood END;
CREATE TABLE people (
  id    bigint PRIMARY KEY,
  mood  mood NOT NULL DEFAULT 'good',
  moods mood[] DEFAULT ARRAY['good'::mood],
  CONSTRAINT people_fine CHECK (mood <> 'bad' OR id > 0),
  UNIQUE (mood, id)
);
ALTER TABLE people ENABLE ROW LEVEL SECURITY;
CREATE POLICY people_good ON people USING (mood = 'good');
CREATE TABLE days (
  mood   mood NOT NULL,
  person bigint NOT NULL,
  note   text DEFAULT 'bad'::mood::text,
  FOREIGN KEY (mood, person) REFERENCES people (mood, id)
);
CREATE INDEX days_mood ON days (mood);
CREATE VIEW sad AS SELECT id, worse(mood) AS mood FROM people WHERE mood = 'bad';
