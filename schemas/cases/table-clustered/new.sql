-- The index by which CLUSTER orders the rows is another one, and of a view it is set.
CREATE TABLE orders (id bigint CONSTRAINT orders_pkey PRIMARY KEY, placed date NOT NULL);
CREATE INDEX "Orders, by Day" ON orders (placed);
ALTER TABLE orders CLUSTER ON "Orders, by Day";
CREATE MATERIALIZED VIEW days AS SELECT placed FROM orders;
CREATE INDEX days_idx ON days (placed);
ALTER MATERIALIZED VIEW days CLUSTER ON days_idx;
