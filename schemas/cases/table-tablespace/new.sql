-- A table, the default of a partitioned one and a materialized view move to another tablespace.
CREATE TABLE orders (id bigint PRIMARY KEY, placed date NOT NULL) TABLESPACE archive;
CREATE TABLE visits (day date NOT NULL) PARTITION BY RANGE (day) TABLESPACE archive;
CREATE MATERIALIZED VIEW days TABLESPACE archive AS SELECT placed FROM orders;
