-- A list of allowed values over varchar, which PostgreSQL prints in two ways, comes to a table and a view.
CREATE TABLE orders (
  id    integer PRIMARY KEY,
  state varchar(20) NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'it''s', 'done')),
  note  varchar CHECK (note NOT IN ('a', 'b''::character varying])::text[]') OR note IS NULL)
);
CREATE INDEX orders_open ON orders (id) WHERE state IN ('new', 'done');
CREATE VIEW open_orders AS SELECT id FROM orders WHERE state IN ('new', 'done') AND note NOT IN ('x', NULL);
