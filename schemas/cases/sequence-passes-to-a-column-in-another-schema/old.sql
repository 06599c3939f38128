-- a sequence that belongs to a column moves to another schema and belongs to another column there
CREATE SCHEMA app;
CREATE TABLE item (id integer PRIMARY KEY);
CREATE TABLE app.part (id integer PRIMARY KEY);
ALTER TABLE app.part OWNER TO app_owner;
-- @renamed from=app.tally
CREATE SEQUENCE counter OWNED BY item.id;
