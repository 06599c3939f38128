-- The primary key moves to a new column and the former key stays unique for the tables that refer to it.
CREATE TABLE items (
  id     bigint NOT NULL,
  handle uuid NOT NULL DEFAULT gen_random_uuid(),
  CONSTRAINT items_pkey PRIMARY KEY (handle),
  CONSTRAINT items_id_key UNIQUE (id)
);
