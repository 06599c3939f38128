-- The values of an enum are put in another order, under a default and an index.
CREATE TYPE size AS ENUM ('small', 'medium', 'large');
CREATE TABLE shirts (
  id   bigint PRIMARY KEY,
  size size NOT NULL DEFAULT 'small'
);
CREATE INDEX shirts_size_idx ON shirts (size);
