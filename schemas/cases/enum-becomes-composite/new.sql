-- An enum becomes a composite type of the same name while a column uses it.
CREATE TYPE size AS (width integer, name text);
CREATE TABLE shirts (
  id   bigint PRIMARY KEY,
  size size  -- @using ROW(40, size::text)::size
);
