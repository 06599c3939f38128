-- A column is dropped with the index, the constraints and the view column over it.
CREATE TABLE products (
  id     bigint PRIMARY KEY,
  name   text NOT NULL,
  weight integer,
  CONSTRAINT products_weight_check CHECK (weight > 0),
  CONSTRAINT products_name_weight_key UNIQUE (name, weight)
);
CREATE INDEX products_weight_idx ON products (weight);
CREATE VIEW product_list AS SELECT id, name, weight FROM products;
