-- A NOT NULL column with a constant default is added.
CREATE TABLE users (
  id bigint PRIMARY KEY
);
