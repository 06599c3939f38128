-- a column gets a type, and one an array of it, that gets another name
-- @renamed from=phase
CREATE TYPE stage AS ENUM ('a', 'b');
CREATE TABLE item (
  id integer PRIMARY KEY,
  kind text, -- @using kind::text
  kinds text[], -- @using kinds::text[]
  first stage
);
