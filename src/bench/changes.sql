-- Ten changes of what src/bench/schema makes, each of another kind.
ALTER TABLE t1 ADD COLUMN added text;
ALTER TABLE t2 ADD COLUMN flag boolean NOT NULL DEFAULT false;
ALTER TABLE t3 ALTER COLUMN a DROP NOT NULL;
ALTER TABLE t4 ALTER COLUMN g SET NOT NULL;
CREATE INDEX ON t5 (h);
DROP INDEX t6_parent_idx;
ALTER TABLE t7 ADD CHECK (c >= 0);
ALTER TABLE t8 DROP COLUMN h;
CREATE TABLE extra (id bigint PRIMARY KEY, of_t9 bigint REFERENCES t9 (id));
CREATE OR REPLACE VIEW v10 AS SELECT x.id, x.a, y.c, x.g FROM t10 x JOIN t9 y ON y.id = x.parent WHERE x.e;
