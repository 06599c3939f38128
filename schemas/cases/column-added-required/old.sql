-- A NOT NULL column without default is added; existing rows are filled from other columns.
CREATE TABLE people (
  id         bigint PRIMARY KEY,
  first_name text NOT NULL,
  last_name  text NOT NULL
);
