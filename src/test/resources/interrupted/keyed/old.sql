CREATE TABLE people (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL
);
CREATE TABLE visits (
  person integer NOT NULL REFERENCES people,
  day date NOT NULL
);
CREATE INDEX visits_person ON visits (person);
CREATE MATERIALIZED VIEW days AS SELECT person, count(*) AS visits FROM visits GROUP BY person;
CREATE UNIQUE INDEX days_person ON days (person);
