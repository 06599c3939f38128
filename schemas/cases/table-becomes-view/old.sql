-- A table is replaced by a view of the same name over a new table.
CREATE TABLE people (
  id   bigint PRIMARY KEY,
  name text NOT NULL
);
COMMENT ON TABLE people IS 'Who is known.';
COMMENT ON COLUMN people.name IS 'As spoken.';
GRANT SELECT ON people TO app_reader;
CREATE VIEW names AS SELECT name FROM people;
