-- Statistics objects on a partitioned table, a partition and a materialized view that is made anew.
CREATE TABLE events (id bigint, kind text, at date) PARTITION BY RANGE (at);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE STATISTICS events_both ON kind, at FROM events;
CREATE STATISTICS events_2026_both ON kind, at FROM events_2026;
CREATE MATERIALIZED VIEW days AS SELECT kind, at, count(*) AS events FROM events GROUP BY kind, at;
CREATE STATISTICS days_both ON kind, at FROM days;
COMMENT ON STATISTICS days_both IS 'kept';
