-- A value of an enum goes while one column leaves it, one becomes of it, and others come and go.
CREATE TYPE size AS ENUM ('large', 'small');
CREATE TABLE shirts (
  id   bigint PRIMARY KEY,
  left_behind integer, -- @using 1
  joined size, -- @using 'small'::size
  kept size,
  added size
);
