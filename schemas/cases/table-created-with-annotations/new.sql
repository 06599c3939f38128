-- A table comes whose columns say what existing rows of another release got; it has no rows, so nothing waits for them.
CREATE TABLE users (
  id bigint PRIMARY KEY
);

CREATE TABLE orders (
  id    bigint PRIMARY KEY,
  state text NOT NULL, -- @backfill 'new'
  label text NOT NULL  -- @backfill 'order ' || id
);
CREATE INDEX orders_label_idx ON orders (label);
COMMENT ON INDEX orders_label_idx IS 'To look them up';
CREATE POLICY labelled ON orders USING (label IS NOT NULL);
CREATE VIEW labels AS SELECT id, label FROM orders;
GRANT SELECT (label) ON orders TO app_reader;
