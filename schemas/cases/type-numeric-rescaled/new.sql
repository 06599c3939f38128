-- numeric(8,2) becomes numeric(12,4), which rewrites the values.
CREATE TABLE rates (
  id   bigint PRIMARY KEY,
  rate numeric(12, 4)
);
