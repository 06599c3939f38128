-- A table stops to inherit; its columns stay.
CREATE TABLE animals (
  id   bigint NOT NULL,
  name text
);
CREATE TABLE cats (
  id    bigint NOT NULL,
  name  text,
  lives integer
);
