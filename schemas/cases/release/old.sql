-- A release with ten edits at once, some of which need each other.
CREATE TYPE state AS ENUM ('new', 'done');
CREATE TABLE customers (
  id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL, -- @renamed from=full_name
  fax  bigint
);
CREATE TABLE orders (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL,
  state       state NOT NULL DEFAULT 'new',
  quantity    integer NOT NULL,
  shop        text NOT NULL -- @using shop::text
);
CREATE INDEX orders_state_idx ON orders (state);
CREATE VIEW open_orders AS
  SELECT o.id, c.name FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.state = 'new';
CREATE FUNCTION order_count(bigint) RETURNS bigint
LANGUAGE sql STABLE AS $$ SELECT count(*) FROM orders WHERE customer_id = $1 $$;
