-- A partitioned table goes together with the function that its index computes.
CREATE SCHEMA app;
