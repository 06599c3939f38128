-- The statistics target of an index expression changes, and another one is set.
CREATE TABLE people (id bigint PRIMARY KEY, name text, born date);
CREATE INDEX people_name_idx ON people (lower(name), id, upper(name));
ALTER INDEX people_name_idx ALTER COLUMN 1 SET STATISTICS 500;
