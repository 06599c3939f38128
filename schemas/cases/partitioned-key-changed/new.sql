-- The primary key of a table with partitions gets other columns under the same name.
CREATE TABLE plots (
  id     bigint,
  region text NOT NULL,
  batch  integer NOT NULL,
  CONSTRAINT plots_pkey PRIMARY KEY (batch, region)
) PARTITION BY LIST (region);
CREATE TABLE plots_north PARTITION OF plots FOR VALUES IN ('north');
CREATE TABLE plots_rest PARTITION OF plots DEFAULT;
