-- The primary key of a partitioned table goes, and each partition gets one of its own.
CREATE TABLE plots (
  id     bigint,
  region text,
  batch  integer
) PARTITION BY LIST (region);
CREATE TABLE plots_north PARTITION OF plots (
  CONSTRAINT "North key" PRIMARY KEY (id, region)
) FOR VALUES IN ('north');
CREATE TABLE plots_south PARTITION OF plots (
  CONSTRAINT "South key" PRIMARY KEY (id, batch)
) FOR VALUES IN ('south');
