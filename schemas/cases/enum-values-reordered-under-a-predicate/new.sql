-- The values of an enum are put in another order, under an index with a predicate.
CREATE TYPE state AS ENUM ('open', 'late', 'done');
CREATE TABLE tasks (
  id    bigint PRIMARY KEY,
  state state
);
CREATE INDEX tasks_open ON tasks (id) WHERE state <> 'done';
