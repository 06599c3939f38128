-- a materialized view loses an indexed column while a generated column that it reads changes
CREATE TABLE t (id integer PRIMARY KEY, c3 integer, computed numeric GENERATED ALWAYS AS (c3 * 2) STORED);
CREATE MATERIALIZED VIEW v AS SELECT c3, computed FROM t;
CREATE INDEX v_c3_idx ON v (c3);
