-- a column with a foreign key gets another type, while the key comes to point to a table that moves
CREATE SCHEMA app;
CREATE TABLE city (id integer PRIMARY KEY);
-- @renamed from=public.country
CREATE TABLE app.country (id bigint PRIMARY KEY, size integer -- @using 1
);
CREATE TABLE person (
  id integer PRIMARY KEY,
  place integer CONSTRAINT person_place_fk REFERENCES city ON DELETE CASCADE
);
