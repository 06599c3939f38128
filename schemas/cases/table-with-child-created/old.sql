-- A table with a check comes together with a table that inherits from it.
CREATE TABLE other (id integer);
