-- a sequence that belongs to a column moves to another schema and belongs to another column there
CREATE SCHEMA app;
CREATE TABLE item (id integer PRIMARY KEY);
CREATE TABLE app.part (id integer PRIMARY KEY);
ALTER TABLE app.part OWNER TO app_owner;
-- @renamed from=public.counter
CREATE SEQUENCE app.tally;
ALTER SEQUENCE app.tally OWNER TO app_owner;
ALTER SEQUENCE app.tally OWNED BY app.part.id;
