-- A nullable column is dropped.
CREATE TABLE users (
  id bigint PRIMARY KEY
);
