-- a sequence with an owner of its own is given to a column
CREATE TABLE item (id integer PRIMARY KEY);
CREATE SEQUENCE counter;
ALTER SEQUENCE counter OWNER TO app_reader;
