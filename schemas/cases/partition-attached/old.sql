-- A table that stood alone becomes a partition, with its index.
CREATE TABLE orders (
  id        bigint NOT NULL,
  placed_on date NOT NULL
) PARTITION BY RANGE (placed_on);
CREATE INDEX orders_id_idx ON orders (id);
CREATE TABLE orders_2024 (
  id        bigint NOT NULL,
  placed_on date NOT NULL
);
CREATE INDEX orders_2024_id_idx ON orders_2024 (id);
