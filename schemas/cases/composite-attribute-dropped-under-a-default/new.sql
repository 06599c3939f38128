-- an attribute of a composite type goes, and the default of a column of it with it
CREATE TYPE size AS (width integer, height bigint);
CREATE TABLE box (id integer PRIMARY KEY, outer_size size DEFAULT '(1,1)');
