-- Publications come, change what they publish, and gain and lose tables.
CREATE TABLE orders (id integer PRIMARY KEY, note text, more text);
CREATE TABLE items (id integer PRIMARY KEY);
CREATE TABLE logs (line text);
CREATE TABLE "Odd ""table""" (id integer PRIMARY KEY);
CREATE PUBLICATION feed FOR TABLE orders, "Odd ""table""" WITH (publish = 'insert, update');
CREATE PUBLICATION everything WITH (publish = 'insert', publish_via_partition_root = true);
ALTER PUBLICATION everything OWNER TO app_owner;
CREATE PUBLICATION "Odd ""feed""; x" FOR TABLE logs;
