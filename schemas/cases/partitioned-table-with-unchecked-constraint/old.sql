-- A partitioned table, its partitions and a constraint that existing rows were not checked against come at once.
CREATE SCHEMA app;
