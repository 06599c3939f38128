-- A table becomes partitioned in two levels, and not every row would have a partition.
CREATE TABLE orders (
  id     bigint NOT NULL,
  region text NOT NULL,
  day    date NOT NULL
) PARTITION BY LIST (region);
CREATE TABLE orders_north PARTITION OF orders FOR VALUES IN ('north') PARTITION BY RANGE (day);
CREATE TABLE orders_north_new PARTITION OF orders_north FOR VALUES FROM ('2024-01-01') TO (MAXVALUE);
CREATE TABLE orders_south PARTITION OF orders FOR VALUES IN ('south', 'west');
