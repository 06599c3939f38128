-- A partition moves to another partitioned table, with its rows and its index.
CREATE TABLE orders (
  id     bigint NOT NULL,
  placed date NOT NULL
) PARTITION BY RANGE (placed);
CREATE INDEX orders_id_idx ON orders (id);
CREATE TABLE archive (
  id     bigint NOT NULL,
  placed date NOT NULL
) PARTITION BY RANGE (placed);
CREATE INDEX archive_id_idx ON archive (id);
CREATE TABLE orders_2023 (
  id     bigint NOT NULL,
  placed date NOT NULL
);
CREATE INDEX orders_2023_id_idx ON orders_2023 (id);
ALTER TABLE archive ATTACH PARTITION orders_2023 FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
