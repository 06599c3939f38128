-- A table gets another partition key; what is said of its columns speaks of types that they got before.
CREATE TABLE sales (
  id    bigint NOT NULL,
  price numeric(14, 2), -- @using round(price, 1)
  paid  boolean NOT NULL DEFAULT false -- @using true
) PARTITION BY RANGE (id);
CREATE TABLE sales_1 PARTITION OF sales FOR VALUES FROM (1000) TO (2000);
CREATE TABLE sales_rest PARTITION OF sales DEFAULT;
