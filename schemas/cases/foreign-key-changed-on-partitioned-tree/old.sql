-- A foreign key of a table with partitions of partitions changes what a delete does, and another one comes.
CREATE TABLE "Shops, all" (
  region text,
  code   text,
  PRIMARY KEY (region, code)
);
CREATE TABLE people (
  id bigint PRIMARY KEY
);
CREATE TABLE sales (
  sold_on date NOT NULL,
  region  text,
  "code"  text,
  seller  bigint,
  CONSTRAINT "sold ""there""" FOREIGN KEY (region, code) REFERENCES "Shops, all"
) PARTITION BY RANGE (sold_on);
CREATE TABLE sales_2025 PARTITION OF sales FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')
  PARTITION BY LIST (region);
CREATE TABLE sales_2025_north PARTITION OF sales_2025 FOR VALUES IN ('north');
CREATE TABLE sales_2025_rest PARTITION OF sales_2025 DEFAULT;
CREATE TABLE sales_rest PARTITION OF sales DEFAULT;
CREATE INDEX ON sales (region, code);
CREATE INDEX ON sales (seller);
COMMENT ON CONSTRAINT "sold ""there""" ON sales IS 'where it was sold';
