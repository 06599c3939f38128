-- A table becomes partitioned in two levels, and not every row would have a partition.
CREATE TABLE orders (
  id     bigint NOT NULL,
  region text NOT NULL,
  day    date NOT NULL
);
