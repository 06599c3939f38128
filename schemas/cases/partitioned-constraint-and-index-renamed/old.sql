-- The keys, checks and indexes of a partitioned table and its partitions change only their names.
CREATE TABLE towns (id bigint PRIMARY KEY);
CREATE TABLE events (id bigint NOT NULL, town bigint, CONSTRAINT e_key PRIMARY KEY (id),
  CONSTRAINT e_check CHECK (id > 0), CONSTRAINT e_town FOREIGN KEY (town) REFERENCES towns) PARTITION BY RANGE (id);
CREATE TABLE events_1 (id bigint NOT NULL, town bigint, CONSTRAINT e1_key PRIMARY KEY (id), CONSTRAINT e_check CHECK (id > 0));
ALTER TABLE events ATTACH PARTITION events_1 FOR VALUES FROM (0) TO (100);
CREATE INDEX e_idx ON ONLY events (town);
CREATE INDEX e1_idx ON events_1 (town);
ALTER INDEX e_idx ATTACH PARTITION e1_idx;
