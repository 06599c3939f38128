-- a materialized view loses an indexed column while a generated column that it reads changes
CREATE TABLE t (id integer PRIMARY KEY, c3 integer, computed numeric GENERATED ALWAYS AS (id * 2) STORED);
CREATE MATERIALIZED VIEW v AS SELECT id, c3, computed FROM t;
CREATE INDEX v_id_idx ON v (id);
CREATE INDEX v_c3_idx ON v (c3);
