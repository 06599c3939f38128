-- A value of an enum goes under a partitioned table, and a column says what becomes of it.
CREATE TYPE size AS ENUM ('large', 'small');
CREATE TABLE shirts (
  id   bigint PRIMARY KEY,
  size size NOT NULL -- @using CASE size::text WHEN 'medium' THEN 'large' ELSE size::text END
) PARTITION BY RANGE (id);
CREATE TABLE shirts_rest PARTITION OF shirts DEFAULT;
