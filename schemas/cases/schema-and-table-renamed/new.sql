-- A schema is renamed, a table in it too, and the table gains a column.
-- @renamed from=app
CREATE SCHEMA core;
-- @renamed from=app.users
CREATE TABLE core.people (id bigserial PRIMARY KEY, note text, age integer NOT NULL DEFAULT 3);
CREATE INDEX people_age ON core.people (age);
