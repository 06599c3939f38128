-- A table with a check comes together with a table that inherits from it.
CREATE TABLE other (id integer);
CREATE TABLE parent (a integer, b text, CONSTRAINT sane CHECK (a > -5000));
CREATE TABLE child (d date) INHERITS (parent);
