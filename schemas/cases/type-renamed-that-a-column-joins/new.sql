-- a column gets a type, and one an array of it, that gets another name
-- @renamed from=stage
CREATE TYPE phase AS ENUM ('a', 'b');
CREATE TABLE item (
  id integer PRIMARY KEY,
  kind phase, -- @using 'a'::phase
  kinds phase[], -- @using '{a}'::phase[]
  first phase
);
