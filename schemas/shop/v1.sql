-- A shop: who buys what, where it goes, how it was paid.
--
-- Conventions: plural table names, bigint identity keys, timestamptz for every moment,
-- numeric(12,2) for money, an index behind every foreign key that is searched.

-- ---------------------------------------------------------------------------
-- Types and functions
-- ---------------------------------------------------------------------------

CREATE TYPE order_status AS ENUM ('pending', 'paid', 'shipped', 'delivered', 'cancelled');
COMMENT ON TYPE order_status IS 'Where an order stands, in the order of its life.';

CREATE FUNCTION set_updated_at() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.updated_at := now();
  RETURN NEW;
END;
$$;
COMMENT ON FUNCTION set_updated_at() IS 'Keeps updated_at true; every table that has the column has the trigger.';

-- ---------------------------------------------------------------------------
-- Customers
-- ---------------------------------------------------------------------------

CREATE TABLE customers (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email      text NOT NULL,
  name       text NOT NULL,
  locale     varchar(10),
  newsletter boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT customers_email_check CHECK (email LIKE '%_@_%')
);
COMMENT ON TABLE customers IS 'People with an account.';
COMMENT ON COLUMN customers.email IS 'As typed; unique without regard to case.';
COMMENT ON COLUMN customers.name IS 'How the customer wants to be addressed.';

CREATE UNIQUE INDEX customers_email_key ON customers (lower(email));
CREATE INDEX customers_name_idx ON customers (name);

CREATE TRIGGER customers_set_updated_at BEFORE UPDATE ON customers
  FOR EACH ROW EXECUTE FUNCTION set_updated_at();

CREATE TABLE addresses (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  line1       text NOT NULL,
  line2       text,
  postcode    varchar(20) NOT NULL,
  city        varchar(50) NOT NULL,
  country     char(2) NOT NULL,
  CONSTRAINT addresses_country_check CHECK (country = upper(country))
);
COMMENT ON TABLE addresses IS 'Where parcels and invoices go.';
COMMENT ON COLUMN addresses.country IS 'ISO 3166-1 alpha-2.';

CREATE INDEX addresses_customer_id_idx ON addresses (customer_id);

-- ---------------------------------------------------------------------------
-- Catalogue
-- ---------------------------------------------------------------------------

CREATE TABLE categories (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  parent_id bigint REFERENCES categories (id),
  name      text NOT NULL,
  CONSTRAINT categories_name_key UNIQUE (name),
  CONSTRAINT categories_parent_check CHECK (parent_id <> id)
);
COMMENT ON TABLE categories IS 'A tree; roots have no parent.';

CREATE TABLE products (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  category_id bigint NOT NULL REFERENCES categories (id),
  sku         varchar(32) NOT NULL,
  name        text NOT NULL,
  description text,
  price       numeric(12, 2) NOT NULL,
  attributes  jsonb NOT NULL DEFAULT '{}',
  active      boolean NOT NULL DEFAULT true,
  created_at  timestamptz NOT NULL DEFAULT now(),
  updated_at  timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT products_sku_key UNIQUE (sku)
);
COMMENT ON TABLE products IS 'What can be bought; never deleted, only made inactive.';
COMMENT ON COLUMN products.price IS 'Gross, in euros.';
COMMENT ON COLUMN products.attributes IS 'Size, colour and the like; what is searched gets a column.';

CREATE INDEX products_category_id_idx ON products (category_id) WHERE active;
CREATE INDEX products_attributes_idx ON products USING gin (attributes);

CREATE TRIGGER products_set_updated_at BEFORE UPDATE ON products
  FOR EACH ROW EXECUTE FUNCTION set_updated_at();

CREATE TABLE warehouses (
  id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code varchar(8) NOT NULL,
  city text NOT NULL,
  CONSTRAINT warehouses_code_key UNIQUE (code)
);
COMMENT ON TABLE warehouses IS 'Where stock is kept.';

CREATE TABLE inventory (
  warehouse_id bigint NOT NULL REFERENCES warehouses (id),
  product_id   bigint NOT NULL REFERENCES products (id),
  quantity     integer NOT NULL DEFAULT 0,
  reserved     integer NOT NULL DEFAULT 0,
  PRIMARY KEY (warehouse_id, product_id),
  CONSTRAINT inventory_quantity_check CHECK (quantity >= 0),
  CONSTRAINT inventory_reserved_check CHECK (reserved BETWEEN 0 AND quantity)
);
COMMENT ON TABLE inventory IS 'Stock of each product in each warehouse.';
COMMENT ON COLUMN inventory.reserved IS 'Sold but not yet shipped; part of quantity.';

CREATE INDEX inventory_product_id_idx ON inventory (product_id);

-- ---------------------------------------------------------------------------
-- Orders
-- ---------------------------------------------------------------------------

CREATE TABLE orders (
  id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id         bigint NOT NULL REFERENCES customers (id),
  shipping_address_id bigint NOT NULL REFERENCES addresses (id),
  status              order_status NOT NULL DEFAULT 'pending',
  placed_at           timestamptz NOT NULL DEFAULT now(),
  updated_at          timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE orders IS 'One row for each order placed.';

CREATE INDEX orders_customer_idx ON orders (customer_id);
CREATE INDEX orders_open_idx ON orders (placed_at) WHERE status IN ('pending', 'paid');

CREATE TRIGGER orders_set_updated_at BEFORE UPDATE ON orders
  FOR EACH ROW EXECUTE FUNCTION set_updated_at();

CREATE TABLE order_items (
  order_id   bigint NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
  line       integer NOT NULL,
  product_id bigint NOT NULL REFERENCES products (id),
  quantity   integer NOT NULL,
  unit_price numeric(12, 2) NOT NULL,
  PRIMARY KEY (order_id, line),
  CONSTRAINT order_items_quantity_check CHECK (quantity > 0)
);
COMMENT ON TABLE order_items IS 'What an order contains.';
COMMENT ON COLUMN order_items.unit_price IS 'The price at the time of the order.';

CREATE INDEX order_items_product_id_idx ON order_items (product_id);

CREATE FUNCTION order_total(bigint) RETURNS numeric
LANGUAGE sql STABLE AS $$
  SELECT coalesce(sum(quantity * unit_price), 0) FROM order_items WHERE order_id = $1
$$;
COMMENT ON FUNCTION order_total(bigint) IS 'What an order costs.';

CREATE TABLE payments (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id     bigint NOT NULL REFERENCES orders (id),
  method       text NOT NULL,
  batch_number integer NOT NULL,
  amount       numeric(12, 2) NOT NULL,
  paid_at      timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT payments_amount_check CHECK (amount <> 0)
);
COMMENT ON TABLE payments IS 'Money received; refunds are negative.';
COMMENT ON COLUMN payments.method IS 'card, paypal or transfer, as the terminal spells it.';
COMMENT ON COLUMN payments.batch_number IS 'The terminal''s settlement batch.';

CREATE INDEX payments_order_id_idx ON payments (order_id);

CREATE TABLE reviews (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  product_id    bigint NOT NULL REFERENCES products (id) ON DELETE CASCADE,
  customer_id   bigint NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  order_id      bigint,
  rating        smallint NOT NULL,
  body          text,
  helpful_votes integer NOT NULL DEFAULT 0,
  created_at    timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT reviews_once_key UNIQUE (product_id, customer_id),
  CONSTRAINT reviews_rating_check CHECK (rating BETWEEN 1 AND 5)
);
COMMENT ON TABLE reviews IS 'What customers think of products.';
COMMENT ON COLUMN reviews.order_id IS 'The order it was bought with, where we know it.';

CREATE INDEX reviews_customer_id_idx ON reviews (customer_id);

-- ---------------------------------------------------------------------------
-- Views
-- ---------------------------------------------------------------------------

CREATE VIEW customer_overview AS
  SELECT c.id, c.name, c.email, count(o.id) AS orders
  FROM customers c
  LEFT JOIN orders o ON o.customer_id = c.id
  GROUP BY c.id;
COMMENT ON VIEW customer_overview IS 'The list that support works with.';

CREATE VIEW stock AS
  SELECT p.id AS product_id, p.sku, sum(i.quantity - i.reserved) AS available
  FROM products p
  JOIN inventory i ON i.product_id = p.id
  WHERE p.active
  GROUP BY p.id;
COMMENT ON VIEW stock IS 'What can still be sold, over all warehouses.';
