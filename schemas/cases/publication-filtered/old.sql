-- A publication shows only some rows and columns, and the tables of a schema.
-- postgres: 15+
CREATE SCHEMA app;
CREATE TABLE orders (id integer PRIMARY KEY, state varchar(10) NOT NULL, note text);
CREATE PUBLICATION feed FOR TABLE orders;
