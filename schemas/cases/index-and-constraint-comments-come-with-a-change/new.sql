-- indexes and constraints that are made anew get comments, and one loses it
CREATE TABLE item (
  id integer PRIMARY KEY,
  kind text NOT NULL,
  part text NOT NULL,
  amount bigint, -- @using amount::bigint
  CONSTRAINT item_kind_key UNIQUE (kind, part),
  CONSTRAINT item_amount_check CHECK (amount > 0)
);
CREATE INDEX item_kind_idx ON item (kind);
CREATE INDEX item_part_idx ON item (part);
CREATE INDEX item_amount_idx ON item (amount);
CREATE UNIQUE INDEX item_part_uq ON item (part, kind);
COMMENT ON INDEX item_kind_idx IS 'by kind';
COMMENT ON INDEX item_amount_idx IS 'by amount';
COMMENT ON INDEX item_part_uq IS 'one part';
COMMENT ON INDEX item_kind_key IS 'behind';
COMMENT ON CONSTRAINT item_kind_key ON item IS 'one kind';
COMMENT ON CONSTRAINT item_amount_check ON item IS 'positive';
