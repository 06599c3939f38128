-- The unique index of a partitioned table gives way to a constraint of the same name.
CREATE TABLE parcels (
  id     bigint,
  region text
) PARTITION BY LIST (region);
CREATE TABLE parcels_north PARTITION OF parcels FOR VALUES IN ('north');
CREATE TABLE parcels_rest PARTITION OF parcels DEFAULT;
ALTER TABLE parcels ADD CONSTRAINT parcels_once UNIQUE (id, region);
