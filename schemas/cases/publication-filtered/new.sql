-- A publication shows only some rows and columns, and the tables of a schema.
-- postgres: 15+
CREATE SCHEMA app;
CREATE TABLE app.items (id integer PRIMARY KEY);
CREATE TABLE orders (id integer PRIMARY KEY, state varchar(10) NOT NULL, note text);
CREATE PUBLICATION feed FOR TABLE orders (id, state) WHERE (id > 10) WITH (publish = 'insert');
CREATE PUBLICATION whole FOR TABLES IN SCHEMA app;
