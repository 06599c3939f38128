-- The primary key of a partitioned table goes, and each partition gets one of its own.
CREATE TABLE parcels (
  id     bigint,
  region text,
  batch  integer,
  PRIMARY KEY (id, region)
) PARTITION BY LIST (region);
CREATE TABLE parcels_north PARTITION OF parcels FOR VALUES IN ('north');
CREATE TABLE parcels_south PARTITION OF parcels FOR VALUES IN ('south');
