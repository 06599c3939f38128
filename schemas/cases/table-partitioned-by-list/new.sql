-- A table partitioned by list is created, and one of its partitions is partitioned by range again.
CREATE SCHEMA sales;
CREATE TABLE sales.orders (
  id     bigint NOT NULL,
  region text NOT NULL,
  amount numeric(12, 2) NOT NULL DEFAULT 0 CHECK (amount >= 0)
) PARTITION BY LIST (region);
CREATE TABLE sales.orders_eu PARTITION OF sales.orders FOR VALUES IN ('de', 'fr', 'it') PARTITION BY RANGE (id);
CREATE TABLE sales.orders_eu_old PARTITION OF sales.orders_eu FOR VALUES FROM (MINVALUE) TO (1000000);
CREATE TABLE sales.orders_eu_new PARTITION OF sales.orders_eu FOR VALUES FROM (1000000) TO (MAXVALUE);
CREATE TABLE sales.orders_other PARTITION OF sales.orders DEFAULT;
