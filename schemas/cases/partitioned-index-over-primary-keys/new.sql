-- A partitioned table gets a unique index, of which the primary key of a partition is a part.
CREATE TABLE plots (
  id     bigint,
  region text
) PARTITION BY LIST (region);
CREATE TABLE plots_north PARTITION OF plots FOR VALUES IN ('north');
CREATE UNIQUE INDEX plots_once ON ONLY plots (id, region);
ALTER TABLE plots_north ADD CONSTRAINT plots_north_key PRIMARY KEY (id, region);
ALTER INDEX plots_once ATTACH PARTITION plots_north_key;
