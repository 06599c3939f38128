-- The defaults of a partitioned table change and go, while its partitions keep them or have others.
CREATE TABLE events (
  id    bigint NOT NULL,
  kind  text DEFAULT 'special',
  note  text,
  CONSTRAINT kind_short CHECK (length(kind) < 1000)
) PARTITION BY RANGE (id);
CREATE TABLE events_low PARTITION OF events (CONSTRAINT kind_known CHECK (kind <> '')) FOR VALUES FROM (0) TO (100);
CREATE TABLE events_high PARTITION OF events FOR VALUES FROM (100) TO (200);
ALTER TABLE events_low ALTER COLUMN id SET DEFAULT 1;
ALTER TABLE events_low ALTER COLUMN kind SET DEFAULT 'plain';
ALTER TABLE events_low ALTER COLUMN note SET DEFAULT 'low';
ALTER TABLE events_high ALTER COLUMN kind DROP DEFAULT;
ALTER TABLE events_high ALTER COLUMN note SET DEFAULT 'none';
