-- Columns of statistics objects change their types, over a column aside and in place.
CREATE TABLE orders (id bigint PRIMARY KEY, city text, zip bigint, street text);
CREATE STATISTICS orders_swapped (dependencies) ON zip, street FROM orders;
CREATE STATISTICS orders_in_place ON city, street FROM orders;
CREATE STATISTICS orders_expressions ON lower(city), street FROM orders;
CREATE STATISTICS orders_sum ON (zip + 1) FROM orders;
COMMENT ON STATISTICS orders_swapped IS 'kept';
ALTER STATISTICS orders_swapped SET STATISTICS 77;
