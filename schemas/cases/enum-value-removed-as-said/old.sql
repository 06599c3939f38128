-- A value of an enum goes, and what the columns say, which names the type, tells what it becomes.
CREATE TYPE size AS ENUM ('small', 'medium', 'large');
CREATE TABLE shirts (
  id    bigint PRIMARY KEY,
  size  size NOT NULL DEFAULT 'small', -- @using size @reverse size = CASE size WHEN 'medium' THEN 'small'::size ELSE size END
  spare size[]                         -- @reverse spare = array_remove(spare, 'medium'::size)
);
CREATE INDEX shirts_size_idx ON shirts (size);
