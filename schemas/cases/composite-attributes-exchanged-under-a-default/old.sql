-- an attribute of a composite type goes and another one comes, under defaults of tables, new and old, and a type made of it
CREATE TYPE size AS (width integer, depth integer);
CREATE TYPE parcel AS (label text, size size);
CREATE TABLE box (
  id integer PRIMARY KEY,
  outer_size size DEFAULT '(1,1)',
  kept parcel DEFAULT '(a,"(1,1)")',
  gone size DEFAULT '(2,3)'
);
