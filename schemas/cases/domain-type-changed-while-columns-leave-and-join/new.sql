-- One column leaves a domain and another one joins it while the domain gets another base type.
CREATE DOMAIN size AS bigint CONSTRAINT size_check CHECK (VALUE IS NULL OR VALUE > -2000000000);
CREATE TABLE boxes (
  id     bigint PRIMARY KEY,
  width  size NOT NULL,
  height integer, -- @using height::integer
  depth  size -- @using depth::size
);
