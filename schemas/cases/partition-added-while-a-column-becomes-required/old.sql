-- a partition comes while a column of the partitioned table becomes required
CREATE TABLE item (id integer NOT NULL, size integer) PARTITION BY RANGE (id);
CREATE TABLE item_high PARTITION OF item FOR VALUES FROM (1000) TO (MAXVALUE);
