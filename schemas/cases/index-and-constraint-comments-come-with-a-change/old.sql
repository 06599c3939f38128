-- indexes and constraints that are made anew get comments, and one loses it
CREATE TABLE item (
  id integer PRIMARY KEY,
  kind text NOT NULL,
  part text NOT NULL,
  amount integer, -- @using amount::integer
  CONSTRAINT item_kind_key UNIQUE (kind),
  CONSTRAINT item_amount_check CHECK (amount > 0)
);
CREATE INDEX item_kind_idx ON item (kind DESC);
CREATE INDEX item_part_idx ON item (part DESC);
CREATE INDEX item_amount_idx ON item (amount);
CREATE UNIQUE INDEX item_part_uq ON item (part);
COMMENT ON INDEX item_part_idx IS 'old';
