-- indexes and constraints that are made anew get other comments
CREATE TABLE item (
  id integer PRIMARY KEY,
  kind text NOT NULL,
  part text NOT NULL,
  amount bigint, -- @using amount::bigint
  CONSTRAINT item_kind_key UNIQUE (kind, part),
  CONSTRAINT item_amount_check CHECK (amount > 0)
);
CREATE INDEX item_kind_idx ON item (kind);
CREATE INDEX item_amount_idx ON item (amount);
COMMENT ON INDEX item_kind_idx IS 'by kind, new';
COMMENT ON INDEX item_amount_idx IS 'by amount, new';
COMMENT ON INDEX item_kind_key IS 'behind, new';
COMMENT ON CONSTRAINT item_kind_key ON item IS 'one kind, new';
COMMENT ON CONSTRAINT item_amount_check ON item IS 'positive, new';
