-- A replaced index keeps its comment, statistics target, cluster mark and replica identity.
CREATE TABLE people (id bigint PRIMARY KEY, name text NOT NULL, code text NOT NULL);
CREATE INDEX people_name_idx ON people (lower(name));
ALTER INDEX people_name_idx ALTER COLUMN 1 SET STATISTICS 500;
COMMENT ON INDEX people_name_idx IS 'for the search';
ALTER TABLE people CLUSTER ON people_name_idx;
CREATE UNIQUE INDEX people_code_idx ON people (code);
ALTER TABLE people REPLICA IDENTITY USING INDEX people_code_idx;
