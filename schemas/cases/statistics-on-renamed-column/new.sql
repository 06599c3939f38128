-- A column of statistics objects is renamed over a bridge.
CREATE TABLE orders (id bigint PRIMARY KEY,
  city text, -- @renamed from=town
  zip text);
CREATE STATISTICS orders_place (mcv) ON city, zip FROM orders;
CREATE STATISTICS orders_lower ON lower(city), zip FROM orders;
COMMENT ON STATISTICS orders_lower IS 'kept';
