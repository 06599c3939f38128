-- A column of statistics objects is renamed over a bridge.
CREATE TABLE orders (id bigint PRIMARY KEY,
  town text, -- @renamed from=city
  zip text);
CREATE STATISTICS orders_place (mcv) ON town, zip FROM orders;
CREATE STATISTICS orders_lower ON lower(town), zip FROM orders;
COMMENT ON STATISTICS orders_lower IS 'kept';
