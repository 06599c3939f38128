-- a partition comes beside the default one while a column of the partitioned table becomes nullable
CREATE TABLE item (id integer NOT NULL, size integer NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE item_rest PARTITION OF item DEFAULT;
