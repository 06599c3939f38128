-- Two partitioned tables that point to each other are made at once.
CREATE SCHEMA app;
