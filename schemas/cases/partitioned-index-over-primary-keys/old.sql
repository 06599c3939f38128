-- A partitioned table gets a unique index, of which the primary key of a partition is a part.
CREATE TABLE parcels (
  id     bigint,
  region text
) PARTITION BY LIST (region);
CREATE TABLE parcels_north PARTITION OF parcels FOR VALUES IN ('north');
