-- A value of an enum goes while one column leaves it, one becomes of it, and others come and go.
CREATE TYPE size AS ENUM ('small', 'medium', 'large');
CREATE TABLE shirts (
  id   bigint PRIMARY KEY,
  left_behind size, -- @using 'small'::size
  joined text,
  kept size,
  dropped size
);
