-- An attribute of a type of which there is a table changes its type.
CREATE TYPE address AS (street text, number integer);
CREATE TABLE homes OF address (street WITH OPTIONS PRIMARY KEY);
