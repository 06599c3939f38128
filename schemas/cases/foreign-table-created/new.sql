-- Foreign tables come, with options, defaults, checks, comments, grants, an owner and a view.
CREATE FOREIGN DATA WRAPPER plain;
CREATE SERVER far FOREIGN DATA WRAPPER plain;

CREATE TABLE shops (id int PRIMARY KEY);
CREATE FUNCTION tax(numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT $1 * 0.2';
CREATE FOREIGN TABLE orders (
  id bigint OPTIONS (column_name 'ID') NOT NULL,
  label text COLLATE "C" DEFAULT 'it''s new',
  amount numeric(8,2) OPTIONS (column_name 'amt', "Odd ""one""" 'x') DEFAULT 0 CHECK (amount >= 0),
  tax numeric GENERATED ALWAYS AS (tax(amount)) STORED
) SERVER far OPTIONS (schema_name 'shop', table_name 'orders');
COMMENT ON FOREIGN TABLE orders IS 'sold elsewhere';
COMMENT ON COLUMN orders.label IS 'on the box';
COMMENT ON CONSTRAINT orders_amount_check ON orders IS 'never less';
GRANT SELECT, INSERT ON orders TO author;
GRANT UPDATE (label) ON orders TO author;
ALTER FOREIGN TABLE orders OWNER TO keeper;
CREATE VIEW big_orders AS SELECT id, amount FROM orders WHERE amount > 100;
CREATE FOREIGN TABLE nothing () SERVER far;
