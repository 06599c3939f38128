-- A table partitioned by range is created, with a default partition, a key and an index.
CREATE SCHEMA metrics;
