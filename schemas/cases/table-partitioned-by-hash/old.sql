-- A table partitioned by hash is created.
CREATE SCHEMA app;
