-- A partitioned table gets an index, and the one that a partition has already becomes a part of it.
CREATE TABLE plots (
  id     bigint,
  region text
) PARTITION BY LIST (region);
CREATE TABLE plots_north PARTITION OF plots FOR VALUES IN ('north');
CREATE TABLE plots_rest PARTITION OF plots DEFAULT;
CREATE INDEX north_by_id ON plots_north (id);
CREATE INDEX plots_by_id ON plots (id);
