-- A CHECK keeps its name and accepts more than before.
CREATE TABLE sizes (
  id   bigint PRIMARY KEY,
  size text,
  CONSTRAINT sizes_size_check CHECK (size IN ('s', 'm', 'l'))
);
