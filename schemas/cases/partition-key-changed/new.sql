-- A table partitioned by month is partitioned by region instead, in partitions of which one keeps its name.
CREATE TABLE sales (
  id     bigint GENERATED ALWAYS AS IDENTITY,
  region text NOT NULL,
  day    date NOT NULL,
  price  numeric(10, 2) NOT NULL CHECK (price >= 0)
) PARTITION BY LIST (region);
CREATE TABLE sales_north PARTITION OF sales FOR VALUES IN ('north', 'arctic');
CREATE TABLE sales_rest PARTITION OF sales DEFAULT;
CREATE INDEX sales_day_idx ON sales (day);
COMMENT ON TABLE sales_rest IS 'All others.';
CREATE VIEW prices AS SELECT id, price FROM sales;
