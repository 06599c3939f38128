-- The primary key of a partitioned table goes, and each partition gets one of its own.
CREATE TABLE plots (
  id     bigint,
  region text,
  batch  integer,
  PRIMARY KEY (id, region)
) PARTITION BY LIST (region);
CREATE TABLE plots_north PARTITION OF plots FOR VALUES IN ('north');
CREATE TABLE plots_south PARTITION OF plots FOR VALUES IN ('south');
