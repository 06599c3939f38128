-- a table becomes unlogged, while a foreign key of a logged table to it points to another one and its own goes
CREATE TABLE country (id integer PRIMARY KEY);
CREATE UNLOGGED TABLE city (id integer PRIMARY KEY, country integer);
CREATE TABLE person (id integer PRIMARY KEY, place integer);
ALTER TABLE person ADD CONSTRAINT person_place_fk FOREIGN KEY (place) REFERENCES country (id);
