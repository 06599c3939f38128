-- A table of a type comes, one stops to be of it, and another begins to.
CREATE TYPE address AS (street text, number integer);
CREATE TABLE homes OF address (street WITH OPTIONS NOT NULL);
CREATE TABLE offices (street text PRIMARY KEY, number integer DEFAULT 1);
