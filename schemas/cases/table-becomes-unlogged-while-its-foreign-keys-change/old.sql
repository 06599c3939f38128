-- a table becomes unlogged, while a foreign key of a logged table to it points to another one and its own goes
CREATE TABLE country (id integer PRIMARY KEY);
CREATE TABLE city (id integer PRIMARY KEY, country integer CONSTRAINT city_country_fk REFERENCES country);
CREATE TABLE person (id integer PRIMARY KEY, place integer);
ALTER TABLE person ADD CONSTRAINT person_place_fk FOREIGN KEY (place) REFERENCES city (id);
