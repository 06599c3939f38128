-- A table without key gets a primary key; its column was nullable.
CREATE TABLE imports (
  id   bigint,
  line text
);
