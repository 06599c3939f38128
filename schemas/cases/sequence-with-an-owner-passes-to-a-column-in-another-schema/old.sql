-- a sequence with an owner of its own moves to another schema and belongs to a column there
CREATE SCHEMA app;
CREATE TABLE app.part (id integer PRIMARY KEY);
-- @renamed from=app.counter
CREATE SEQUENCE counter;
ALTER SEQUENCE counter OWNER TO app_reader;
GRANT SELECT ON SEQUENCE counter TO app_writer;
