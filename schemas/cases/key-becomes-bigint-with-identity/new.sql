-- An identity key becomes bigint with all that refers to it: its own table, a key with more columns, one that stays.
CREATE TABLE people (
  id      bigint GENERATED ALWAYS AS IDENTITY (START WITH 100 CACHE 5) PRIMARY KEY,
  name    text NOT NULL,
  manager bigint REFERENCES people ON DELETE SET NULL
);
COMMENT ON COLUMN people.id IS 'what the badge says';
COMMENT ON CONSTRAINT people_pkey ON people IS 'the badge';
CREATE TABLE badges (
  person  bigint NOT NULL REFERENCES people ON UPDATE CASCADE ON DELETE CASCADE,
  number  integer NOT NULL,
  PRIMARY KEY (person, number)
);
CREATE TABLE visits (
  id     integer PRIMARY KEY,
  person bigint NOT NULL,
  number integer NOT NULL,
  host   integer REFERENCES people DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT visits_badge FOREIGN KEY (person, number) REFERENCES badges
);
CREATE INDEX visits_person ON visits (person, number);
CREATE VIEW managers AS SELECT p.id, p.name, count(*) AS staff FROM people AS p JOIN people AS s ON s.manager = p.id GROUP BY p.id;
