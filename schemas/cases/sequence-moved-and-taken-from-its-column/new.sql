-- a sequence that belongs to a column moves to another schema and stands alone there
CREATE SCHEMA app;
CREATE TABLE item (id integer PRIMARY KEY);
-- @renamed from=public.counter
CREATE SEQUENCE app.counter;
