-- a sequence with an owner of its own is given to a column
CREATE TABLE item (id integer PRIMARY KEY);
CREATE SEQUENCE counter OWNED BY item.id;
