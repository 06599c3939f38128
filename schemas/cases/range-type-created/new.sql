-- A range type is created and a new column uses it.
CREATE TYPE timerange AS RANGE (subtype = time);
CREATE TABLE rooms (
  id         bigint PRIMARY KEY,
  open_hours timerange
);
