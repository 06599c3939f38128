-- The primary key of a partitioned table goes, and each partition gets one of its own.
CREATE TABLE parcels (
  id     bigint,
  region text,
  batch  integer
) PARTITION BY LIST (region);
CREATE TABLE parcels_north PARTITION OF parcels (
  CONSTRAINT "North key" PRIMARY KEY (id, region)
) FOR VALUES IN ('north');
CREATE TABLE parcels_south PARTITION OF parcels (
  CONSTRAINT "South key" PRIMARY KEY (id, batch)
) FOR VALUES IN ('south');
