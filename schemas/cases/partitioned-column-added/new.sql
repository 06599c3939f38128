-- A partitioned table gets a column, a CHECK and an index, which its partitions inherit.
CREATE TABLE events (
  at    timestamptz NOT NULL,
  kind  text,
  actor bigint,
  CONSTRAINT events_actor_check CHECK (actor > 0)
) PARTITION BY RANGE (at);
CREATE INDEX events_actor_idx ON events (actor);
CREATE TABLE events_rest PARTITION OF events DEFAULT;
