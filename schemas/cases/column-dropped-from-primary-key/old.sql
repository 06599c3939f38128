-- A column of a primary key goes, once with the key and once from within it.
CREATE TABLE alone (
  id   integer PRIMARY KEY, -- @backfill floor(random() * 2000000000)::integer
  note text
);
CREATE TABLE paired (
  a integer,
  b integer, -- @backfill 0
  PRIMARY KEY (a, b)
);
