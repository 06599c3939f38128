-- An attribute of a composite type that columns have, alone and in an array, gets another type.
CREATE TYPE item AS (amount integer, note text);
COMMENT ON COLUMN item.note IS 'What for.';
CREATE TABLE bills (
  id    bigint PRIMARY KEY,
  first item,
  rest  item[]
);
CREATE VIEW firsts AS SELECT id, (first).amount FROM bills;
