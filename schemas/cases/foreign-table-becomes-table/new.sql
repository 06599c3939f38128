-- A table takes the place of a foreign table of the same name.
CREATE FOREIGN DATA WRAPPER plain;
CREATE SERVER far FOREIGN DATA WRAPPER plain;

CREATE TABLE orders (id integer, label text);
CREATE VIEW ids AS SELECT id FROM orders;
