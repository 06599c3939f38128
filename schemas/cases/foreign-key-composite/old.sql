-- A composite foreign key with MATCH FULL is added, to a key that is added with it.
CREATE TABLE flights (
  carrier text NOT NULL,
  number  integer NOT NULL
);
CREATE TABLE seats (
  id      bigint PRIMARY KEY,
  carrier text,
  number  integer
);
