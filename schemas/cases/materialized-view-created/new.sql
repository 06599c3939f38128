-- A materialized view with a unique index is created.
CREATE TABLE sales (
  id     bigint PRIMARY KEY,
  shop   text NOT NULL,
  amount numeric NOT NULL
);
CREATE MATERIALIZED VIEW sales_by_shop AS SELECT shop, sum(amount) AS amount FROM sales GROUP BY shop;
CREATE UNIQUE INDEX sales_by_shop_key ON sales_by_shop (shop);
COMMENT ON MATERIALIZED VIEW sales_by_shop IS 'Refreshed at night.';
