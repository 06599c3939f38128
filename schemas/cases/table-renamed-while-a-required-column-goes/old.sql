-- A table gets another name and loses a required column that a check and an index are on.
-- @renamed from=goods
CREATE TABLE items (
  id bigint PRIMARY KEY,
  price numeric(10,2) NOT NULL, -- @backfill 1
  CONSTRAINT items_priced CHECK (price > 0)
);
CREATE INDEX items_price_idx ON items (price);
