-- tables become unlogged and logged, while the foreign keys between them and to logged ones change
CREATE TABLE city (id integer PRIMARY KEY);
CREATE UNLOGGED TABLE town (id integer PRIMARY KEY);
CREATE TABLE person (id integer PRIMARY KEY, place integer);
ALTER TABLE person ADD CONSTRAINT person_place_fk FOREIGN KEY (place) REFERENCES city (id);
CREATE TABLE street (id integer PRIMARY KEY, city integer CONSTRAINT street_city_fk REFERENCES city);
