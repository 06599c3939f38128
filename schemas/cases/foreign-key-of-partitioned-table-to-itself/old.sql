-- A partitioned table points to itself.
CREATE TABLE nodes (
  id     bigint PRIMARY KEY,
  parent bigint
) PARTITION BY RANGE (id);
CREATE TABLE nodes_low PARTITION OF nodes FOR VALUES FROM (MINVALUE) TO (100);
CREATE TABLE nodes_high PARTITION OF nodes FOR VALUES FROM (100) TO (MAXVALUE);
CREATE INDEX ON nodes (parent);
