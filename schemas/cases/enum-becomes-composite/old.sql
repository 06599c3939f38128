-- An enum becomes a composite type of the same name while a column uses it.
CREATE TYPE size AS ENUM ('small', 'large');
CREATE TABLE shirts (
  id   bigint PRIMARY KEY,
  size size  -- @using CASE WHEN (size).width > 50 THEN 'large' ELSE 'small' END::size
);
