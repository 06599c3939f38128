-- A table comes whose columns say what existing rows of another release got; it has no rows, so nothing waits for them.
CREATE TABLE users (
  id bigint PRIMARY KEY
);
