-- A release with ten edits at once, some of which need each other.
CREATE TYPE state AS ENUM ('new', 'paid', 'done');
CREATE TABLE shops (
  id integer PRIMARY KEY
);
CREATE TABLE customers (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  full_name text NOT NULL, -- @renamed from=name
  created   timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE orders (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers (id),
  state       state NOT NULL DEFAULT 'new',
  quantity    integer NOT NULL CONSTRAINT orders_quantity_check CHECK (quantity > 0),
  shop        integer NOT NULL -- @using coalesce(substring(shop FROM '^[0-9]{1,9}')::integer, 0)
);
CREATE INDEX orders_state_idx ON orders (state, id);
CREATE INDEX orders_customer_id_idx ON orders (customer_id);
CREATE VIEW open_orders AS
  SELECT o.id, c.full_name AS name, o.quantity
  FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.state = 'new';
CREATE FUNCTION order_count(bigint) RETURNS bigint
LANGUAGE sql STABLE AS $$ SELECT count(*) FROM orders WHERE customer_id = $1 AND state <> 'done' $$;
