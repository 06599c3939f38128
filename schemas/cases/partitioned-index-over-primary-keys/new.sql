-- A partitioned table gets a unique index, of which the primary key of a partition is a part.
CREATE TABLE parcels (
  id     bigint,
  region text
) PARTITION BY LIST (region);
CREATE TABLE parcels_north PARTITION OF parcels FOR VALUES IN ('north');
CREATE UNIQUE INDEX parcels_once ON ONLY parcels (id, region);
ALTER TABLE parcels_north ADD CONSTRAINT parcels_north_key PRIMARY KEY (id, region);
ALTER INDEX parcels_once ATTACH PARTITION parcels_north_key;
