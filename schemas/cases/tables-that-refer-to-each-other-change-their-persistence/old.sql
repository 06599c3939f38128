-- tables become unlogged and logged, while the foreign keys between them and to logged ones change
CREATE UNLOGGED TABLE city (id integer PRIMARY KEY);
CREATE TABLE town (id integer PRIMARY KEY);
CREATE TABLE person (id integer PRIMARY KEY, place integer);
ALTER TABLE person ADD CONSTRAINT person_place_fk FOREIGN KEY (place) REFERENCES town (id);
