-- a sequence with an owner of its own moves to another schema and belongs to a column there
CREATE SCHEMA app;
CREATE TABLE app.part (id integer PRIMARY KEY);
-- @renamed from=public.counter
CREATE SEQUENCE app.counter OWNED BY app.part.id;
GRANT SELECT ON SEQUENCE app.counter TO app_writer, app_reader;
