-- Two tables that refer to each other, and one that refers to itself, are new.
CREATE TABLE kept (id bigint PRIMARY KEY);
CREATE TABLE a (id bigint PRIMARY KEY, b bigint, self bigint REFERENCES a, kept bigint REFERENCES kept);
CREATE TABLE b (id bigint PRIMARY KEY, a bigint NOT NULL REFERENCES a ON DELETE CASCADE DEFERRABLE);
ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b) REFERENCES b ON DELETE SET NULL;
