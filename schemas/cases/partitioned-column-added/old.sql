-- A partitioned table gets a column, a CHECK and an index, which its partitions inherit.
CREATE TABLE events (
  at   timestamptz NOT NULL,
  kind text
) PARTITION BY RANGE (at);
CREATE TABLE events_rest PARTITION OF events DEFAULT;
