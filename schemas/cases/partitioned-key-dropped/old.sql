-- The key and a unique constraint of a partitioned table go, which have other names in its partitions.
CREATE TABLE events (id integer NOT NULL, region text NOT NULL, code text) PARTITION BY LIST (region);
CREATE TABLE events_eu PARTITION OF events FOR VALUES IN ('eu');
CREATE TABLE events_us (id integer NOT NULL, region text NOT NULL, code text);
ALTER TABLE events ATTACH PARTITION events_us FOR VALUES IN ('us');
ALTER TABLE events ADD CONSTRAINT events_identified PRIMARY KEY (id, region);
ALTER TABLE events ADD CONSTRAINT events_coded UNIQUE (code, region);
