-- A column that a CHECK and a generated column read is renamed.
CREATE TABLE parcels (
  id    bigint PRIMARY KEY,
  grams integer NOT NULL, -- @renamed from=weight
  kilos numeric GENERATED ALWAYS AS (grams / 1000.0) STORED,
  CONSTRAINT parcels_weight_check CHECK (grams > 0)
);
