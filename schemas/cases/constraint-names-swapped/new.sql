-- Two unique constraints of two tables change names.
CREATE TABLE a (id bigint CONSTRAINT two UNIQUE);
CREATE TABLE b (id bigint CONSTRAINT one UNIQUE);
