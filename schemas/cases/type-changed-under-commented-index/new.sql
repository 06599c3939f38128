-- A column changes its type under indexes and constraints with comments and marks.
CREATE TABLE hosts (
  id bigint PRIMARY KEY,
  name bigint NOT NULL,
  CONSTRAINT hosts_key UNIQUE (name),
  CONSTRAINT hosts_named CHECK (name > 0)
);
CREATE INDEX hosts_name ON hosts (name);
ALTER TABLE hosts CLUSTER ON hosts_name;
ALTER TABLE hosts REPLICA IDENTITY USING INDEX hosts_key;
COMMENT ON INDEX hosts_name IS 'lists of hosts are sorted by name';
COMMENT ON INDEX hosts_key IS 'the index of the key';
COMMENT ON CONSTRAINT hosts_key ON hosts IS 'names are known outside';
COMMENT ON CONSTRAINT hosts_named ON hosts IS 'zero is nobody';
