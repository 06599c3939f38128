-- An empty schema gets a table, a type, a view and a function.
CREATE SCHEMA app;
CREATE TYPE app.priority AS ENUM ('low', 'high');
CREATE TABLE app.tasks (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  title    text NOT NULL,
  priority app.priority NOT NULL DEFAULT 'low'
);
CREATE INDEX tasks_priority_idx ON app.tasks (priority);
CREATE VIEW app.urgent_tasks AS SELECT id, title FROM app.tasks WHERE priority = 'high';
CREATE FUNCTION app.is_urgent(app.priority) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$ SELECT $1 = 'high' $$;
