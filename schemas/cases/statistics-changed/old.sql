-- Statistics objects get other kinds, other columns and other targets, and keep owner and comment.
CREATE TABLE orders (id bigint PRIMARY KEY, city text, zip text, street text);
CREATE STATISTICS orders_kinds (ndistinct) ON city, zip FROM orders;
CREATE STATISTICS orders_columns ON city, zip FROM orders;
CREATE STATISTICS orders_target ON city, zip FROM orders;
ALTER STATISTICS orders_target SET STATISTICS 10;
COMMENT ON STATISTICS orders_columns IS 'where';
ALTER STATISTICS orders_columns OWNER TO keeper;
