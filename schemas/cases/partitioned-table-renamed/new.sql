-- A partitioned table and its partition are renamed, and every name follows.
-- @renamed from=events
CREATE TABLE facts (id bigint NOT NULL PRIMARY KEY, town bigint CHECK (town > 0)) PARTITION BY RANGE (id);
-- @renamed from=events_1
CREATE TABLE facts_1 PARTITION OF facts FOR VALUES FROM (0) TO (100);
CREATE INDEX ON facts (town);
