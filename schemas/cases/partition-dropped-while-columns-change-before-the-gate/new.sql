-- a partition goes while columns of the partitioned table become required and longer
CREATE TABLE item (
  id integer NOT NULL,
  size integer NOT NULL, -- @backfill 1
  label varchar(20)
) PARTITION BY RANGE (id);
CREATE TABLE item_high PARTITION OF item FOR VALUES FROM (1000) TO (MAXVALUE);
