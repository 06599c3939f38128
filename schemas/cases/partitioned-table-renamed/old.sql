-- A partitioned table and its partition are renamed, and every name follows.
-- @renamed from=facts
CREATE TABLE events (id bigint NOT NULL PRIMARY KEY, town bigint CHECK (town > 0)) PARTITION BY RANGE (id);
-- @renamed from=facts_1
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (0) TO (100);
CREATE INDEX ON events (town);
