-- a partition goes while columns of the partitioned table become required and longer
CREATE TABLE item (id integer NOT NULL, size integer, label varchar(10)) PARTITION BY RANGE (id);
CREATE TABLE item_high PARTITION OF item FOR VALUES FROM (1000) TO (MAXVALUE);
CREATE TABLE item_low PARTITION OF item FOR VALUES FROM (MINVALUE) TO (1000);
