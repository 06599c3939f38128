-- The keys, checks and indexes of a partitioned table and its partitions change only their names.
CREATE TABLE towns (id bigint PRIMARY KEY);
CREATE TABLE events (id bigint NOT NULL, town bigint, CONSTRAINT events_key PRIMARY KEY (id),
  CONSTRAINT events_check CHECK (id > 0), CONSTRAINT events_town FOREIGN KEY (town) REFERENCES towns) PARTITION BY RANGE (id);
CREATE TABLE events_1 (id bigint NOT NULL, town bigint, CONSTRAINT events_1_key PRIMARY KEY (id), CONSTRAINT events_check CHECK (id > 0));
ALTER TABLE events ATTACH PARTITION events_1 FOR VALUES FROM (0) TO (100);
CREATE INDEX events_idx ON ONLY events (town);
CREATE INDEX events_1_idx ON events_1 (town);
ALTER INDEX events_idx ATTACH PARTITION events_1_idx;
