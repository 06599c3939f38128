-- The index by which CLUSTER orders the rows is another one, and of a view it is set.
CREATE TABLE orders (id bigint CONSTRAINT orders_pkey PRIMARY KEY, placed date NOT NULL);
ALTER TABLE orders CLUSTER ON orders_pkey;
CREATE MATERIALIZED VIEW days AS SELECT placed FROM orders;
CREATE INDEX days_idx ON days (placed);
