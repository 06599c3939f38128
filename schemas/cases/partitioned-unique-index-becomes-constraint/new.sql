-- The unique index of a partitioned table gives way to a constraint of the same name.
CREATE TABLE plots (
  id     bigint,
  region text
) PARTITION BY LIST (region);
CREATE TABLE plots_north PARTITION OF plots FOR VALUES IN ('north');
CREATE TABLE plots_rest PARTITION OF plots DEFAULT;
ALTER TABLE plots ADD CONSTRAINT plots_once UNIQUE (id, region);
