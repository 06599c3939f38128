-- A column of an updatable view gets a default of its own.
CREATE TABLE tasks (
  id    bigint PRIMARY KEY,
  state text
);
CREATE VIEW open_tasks AS SELECT id, state FROM tasks WHERE state = 'open';
ALTER VIEW open_tasks ALTER COLUMN state SET DEFAULT 'open';
