-- A nullable column is added.
CREATE TABLE users (
  id bigint PRIMARY KEY
);
