-- Of three functions of one name one goes, one comes, and a view and an index go over to the new one.
CREATE FUNCTION label(value integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'i' || value $$;
CREATE FUNCTION label(value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 't' || value $$;
CREATE TABLE items (
  id   integer PRIMARY KEY,
  name varchar(20) NOT NULL
);
CREATE VIEW labels AS SELECT label(id) AS id, label(name::text) AS name FROM items;
CREATE INDEX items_label_idx ON items (label(name::text));
