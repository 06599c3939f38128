-- Statistics objects on a partitioned table, a partition and a materialized view that is made anew.
CREATE TABLE events (id bigint, kind text, at date) PARTITION BY RANGE (at);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE MATERIALIZED VIEW days AS SELECT kind, at FROM events;
CREATE STATISTICS days_both ON kind, at FROM days;
COMMENT ON STATISTICS days_both IS 'kept';
