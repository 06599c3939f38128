-- A column is dropped with the index, the constraints and the view column over it.
CREATE TABLE products (
  id   bigint PRIMARY KEY,
  name text NOT NULL
);
CREATE VIEW product_list AS SELECT id, name FROM products;
