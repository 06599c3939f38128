-- A table partitioned by list is created, and one of its partitions is partitioned by range again.
CREATE SCHEMA sales;
