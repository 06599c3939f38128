-- A schema is renamed, a table in it too, and the table gains a column.
-- @renamed from=core
CREATE SCHEMA app;
-- @renamed from=core.people
CREATE TABLE app.users (id bigserial PRIMARY KEY, note text);
