-- A table is replaced by a view of the same name over a new table.
CREATE TABLE persons (
  id         bigint PRIMARY KEY,
  first_name text NOT NULL,
  last_name  text NOT NULL
);
CREATE VIEW people AS SELECT id, first_name || ' ' || last_name AS name FROM persons;
COMMENT ON VIEW people IS 'Who is known.';
COMMENT ON COLUMN people.name IS 'As spoken.';
GRANT SELECT ON people TO app_reader;
CREATE VIEW names AS SELECT name FROM people;
