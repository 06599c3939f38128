-- The primary key moves to a new column and the former key stays unique for the tables that refer to it.
CREATE TABLE items (
  id bigint NOT NULL,
  CONSTRAINT items_pkey PRIMARY KEY (id),
  CONSTRAINT items_id_key UNIQUE (id)
);
