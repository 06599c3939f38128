-- Publications come, change what they publish, and gain and lose tables.
CREATE TABLE orders (id integer PRIMARY KEY, note text);
CREATE TABLE items (id integer PRIMARY KEY);
CREATE TABLE logs (line text);
CREATE PUBLICATION feed FOR TABLE orders, items;
COMMENT ON PUBLICATION feed IS 'for the warehouse';
CREATE PUBLICATION everything FOR ALL TABLES WITH (publish = 'insert');
