-- The primary key of a table with partitions gets other columns under the same name.
CREATE TABLE parcels (
  id     bigint,
  region text NOT NULL,
  batch  integer NOT NULL,
  CONSTRAINT parcels_pkey PRIMARY KEY (id, region)
) PARTITION BY LIST (region);
CREATE TABLE parcels_north PARTITION OF parcels FOR VALUES IN ('north');
CREATE TABLE parcels_rest PARTITION OF parcels DEFAULT;
