CREATE TABLE items (
  id int NOT NULL,
  code text NOT NULL,
  shop int NOT NULL,
  gone text,
  CONSTRAINT items_pkey PRIMARY KEY (id),
  CONSTRAINT items_code UNIQUE (code)
);
CREATE INDEX items_shop ON items (shop);
CREATE INDEX items_old ON items (gone, shop);
