-- a check that reads no column says something else
CREATE TABLE item (
  id integer PRIMARY KEY,
  CONSTRAINT sane CHECK (1 > 0)
);
