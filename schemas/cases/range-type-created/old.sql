-- A range type is created and a new column uses it.
CREATE TABLE rooms (
  id bigint PRIMARY KEY
);
