-- Statistics objects of every kind come, on columns and on expressions, with a comment.
CREATE TABLE orders (id bigint PRIMARY KEY, city text, zip text, street text, at timestamptz);
CREATE STATISTICS orders_all ON city, zip FROM orders;
CREATE STATISTICS orders_some (ndistinct, mcv) ON city, street, zip FROM orders;
CREATE STATISTICS orders_expressions ON lower(city), (zip || street), id FROM orders;
CREATE STATISTICS orders_single ON (lower(street)) FROM orders;
COMMENT ON STATISTICS orders_all IS 'a zip code is in one city';
ALTER STATISTICS orders_some SET STATISTICS 500;
ALTER STATISTICS orders_single SET STATISTICS 0;
