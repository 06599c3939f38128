-- The sequence of a column goes for an identity, whose own sequence has that name.
CREATE SEQUENCE items_id_seq START 100;
CREATE TABLE items (id bigint PRIMARY KEY DEFAULT nextval('items_id_seq'), name text);
CREATE SEQUENCE notes_id_seq;
CREATE TABLE notes (id bigint NOT NULL, name text);
