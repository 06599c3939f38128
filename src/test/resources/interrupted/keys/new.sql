CREATE TABLE items (
  id int NOT NULL,
  code text NOT NULL,
  shop int NOT NULL,
  label text NOT NULL DEFAULT 'x', -- @backfill code || shop
  CONSTRAINT items_pkey PRIMARY KEY (id, shop),
  CONSTRAINT items_code UNIQUE (shop, code),
  CONSTRAINT items_label UNIQUE (label)
);
CREATE INDEX items_shop ON items (shop, code);
CREATE INDEX items_lower ON items (lower(code)) WHERE shop > 1;
