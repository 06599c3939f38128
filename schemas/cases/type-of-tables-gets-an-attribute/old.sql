-- A type of which there are tables gets an attribute, and they a column.
CREATE TYPE address AS (street text, number integer);
CREATE TABLE homes OF address (street WITH OPTIONS PRIMARY KEY);
CREATE TABLE offices OF address;
