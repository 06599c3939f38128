-- A UNIQUE constraint keeps its name and covers one column more.
CREATE TABLE slots (
  id   bigint PRIMARY KEY,
  room integer NOT NULL,
  hour integer NOT NULL,
  CONSTRAINT slots_key UNIQUE (room)
);
