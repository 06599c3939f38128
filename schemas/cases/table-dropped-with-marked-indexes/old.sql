-- A table goes that is clustered on one index and identifies its rows by another.
CREATE TABLE kept (id bigint PRIMARY KEY);
CREATE TABLE gone (id bigint PRIMARY KEY, code text NOT NULL, name text);
CREATE UNIQUE INDEX gone_code_idx ON gone (code);
CREATE INDEX gone_name_idx ON gone (lower(name));
ALTER INDEX gone_name_idx ALTER COLUMN 1 SET STATISTICS 9;
ALTER TABLE gone REPLICA IDENTITY USING INDEX gone_code_idx;
ALTER TABLE gone CLUSTER ON gone_name_idx;
