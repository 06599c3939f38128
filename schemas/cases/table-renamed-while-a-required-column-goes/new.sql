-- A table gets another name and loses a required column that a check and an index are on.
-- @renamed from=items
CREATE TABLE goods (
  id bigint CONSTRAINT items_pkey PRIMARY KEY
);
