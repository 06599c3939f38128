-- A view with options and column defaults gets a column more, in place, and loses and gains options.
CREATE TABLE tasks (id bigint PRIMARY KEY, state text, owner text);
CREATE VIEW open_tasks AS
  SELECT id, state, owner FROM tasks WHERE state = 'open' WITH CASCADED CHECK OPTION;
ALTER VIEW open_tasks ALTER COLUMN state SET DEFAULT 'open';
ALTER VIEW open_tasks ALTER COLUMN owner SET DEFAULT CURRENT_USER;
CREATE VIEW my_tasks AS SELECT id FROM open_tasks;
