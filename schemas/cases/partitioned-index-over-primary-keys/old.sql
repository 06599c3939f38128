-- A partitioned table gets a unique index, of which the primary key of a partition is a part.
CREATE TABLE plots (
  id     bigint,
  region text
) PARTITION BY LIST (region);
CREATE TABLE plots_north PARTITION OF plots FOR VALUES IN ('north');
