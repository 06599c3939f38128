-- A CHECK is added on an existing column.
CREATE TABLE products (
  id    bigint PRIMARY KEY,
  price numeric(12, 2) NOT NULL,
  CONSTRAINT products_price_check CHECK (price >= 0)
);
