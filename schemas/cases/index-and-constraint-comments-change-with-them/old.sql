-- indexes and constraints that are made anew get other comments
CREATE TABLE item (
  id integer PRIMARY KEY,
  kind text NOT NULL,
  part text NOT NULL,
  amount integer, -- @using amount::integer
  CONSTRAINT item_kind_key UNIQUE (kind),
  CONSTRAINT item_amount_check CHECK (amount > 0)
);
CREATE INDEX item_kind_idx ON item (kind DESC);
CREATE INDEX item_amount_idx ON item (amount);
COMMENT ON INDEX item_kind_idx IS 'by kind';
COMMENT ON INDEX item_amount_idx IS 'by amount';
COMMENT ON INDEX item_kind_key IS 'behind';
COMMENT ON CONSTRAINT item_kind_key ON item IS 'one kind';
COMMENT ON CONSTRAINT item_amount_check ON item IS 'positive';
