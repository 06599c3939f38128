-- a column with a foreign key gets another type, while the key comes to point to a table that moves
CREATE SCHEMA app;
CREATE TABLE city (id integer PRIMARY KEY);
-- @renamed from=app.country
CREATE TABLE country (id bigint PRIMARY KEY, size boolean -- @using true
);
CREATE TABLE person (
  id integer PRIMARY KEY,
  place bigint CONSTRAINT person_place_fk REFERENCES country ON DELETE CASCADE
);
