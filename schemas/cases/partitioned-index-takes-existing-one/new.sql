-- A partitioned table gets an index, and the one that a partition has already becomes a part of it.
CREATE TABLE parcels (
  id     bigint,
  region text
) PARTITION BY LIST (region);
CREATE TABLE parcels_north PARTITION OF parcels FOR VALUES IN ('north');
CREATE TABLE parcels_rest PARTITION OF parcels DEFAULT;
CREATE INDEX north_by_id ON parcels_north (id);
CREATE INDEX parcels_by_id ON parcels (id);
