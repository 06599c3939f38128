-- A partitioned table, its partitions and a constraint that existing rows were not checked against come at once.
CREATE SCHEMA app;
CREATE TABLE app.readings (id bigint NOT NULL, value numeric) PARTITION BY RANGE (id);
CREATE TABLE app.readings_1 PARTITION OF app.readings FOR VALUES FROM (1) TO (1000);
CREATE TABLE app.readings_rest PARTITION OF app.readings DEFAULT;
ALTER TABLE app.readings ADD CONSTRAINT readings_sane CHECK (value > 0) NOT VALID;
