-- A view with options and column defaults gets a column more, in place, and loses and gains options.
CREATE TABLE tasks (id bigint PRIMARY KEY, state text, owner text);
CREATE VIEW open_tasks WITH (security_barrier = true) AS
  SELECT id, state FROM tasks WHERE state = 'open' WITH LOCAL CHECK OPTION;
ALTER VIEW open_tasks ALTER COLUMN state SET DEFAULT 'open';
CREATE VIEW my_tasks AS SELECT id FROM open_tasks;
