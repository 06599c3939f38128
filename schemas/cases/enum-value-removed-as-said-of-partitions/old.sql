-- A value of an enum goes under a partitioned table, and a column says what becomes of it.
CREATE TYPE size AS ENUM ('small', 'medium', 'large');
CREATE TABLE shirts (
  id   bigint PRIMARY KEY,
  size size NOT NULL -- @reverse size = CASE size::text WHEN 'medium' THEN 'small' ELSE size::text END
) PARTITION BY RANGE (id);
CREATE TABLE shirts_rest PARTITION OF shirts DEFAULT;
