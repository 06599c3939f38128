-- an attribute of a composite type goes and another one comes, under defaults of tables, new and old, and a type made of it
CREATE TYPE size AS (width integer, height bigint, weight bigint);
CREATE TYPE parcel AS (label text, size size);
CREATE TABLE box (
  id integer PRIMARY KEY,
  outer_size size DEFAULT '(1,1,1)',
  kept parcel DEFAULT '(a,"(1,1,1)")',
  comes parcel DEFAULT '(b,"(2,3,4)")'
);
CREATE TABLE crate (id integer PRIMARY KEY, size size DEFAULT '(1,2,3)');
