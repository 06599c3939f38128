-- A column that a CHECK and a generated column read is renamed.
CREATE TABLE parcels (
  id     bigint PRIMARY KEY,
  weight integer NOT NULL, -- @renamed from=grams
  kilos  numeric GENERATED ALWAYS AS (weight / 1000.0) STORED,
  CONSTRAINT parcels_weight_check CHECK (weight > 0)
);
