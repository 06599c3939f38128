-- a check that reads no column says something else
CREATE TABLE item (
  id integer PRIMARY KEY,
  CONSTRAINT sane CHECK (current_date > '2000-01-01')
);
