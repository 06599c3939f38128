-- A value of an enum goes, and what the columns say, which names the type, tells what it becomes.
CREATE TYPE size AS ENUM ('large', 'small');
CREATE TABLE shirts (
  id    bigint PRIMARY KEY,
  size  size NOT NULL DEFAULT 'small', -- @using CASE size WHEN 'medium' THEN 'large'::size ELSE size END
  spare size[]                         -- @using array_remove(spare, 'medium'::size)
);
CREATE INDEX shirts_size_idx ON shirts (size);
