-- A column in a row filter changes its type, and one in a column list goes.
-- postgres: 15+
CREATE TABLE orders (id integer PRIMARY KEY, amount double precision, note text);
CREATE PUBLICATION feed FOR TABLE orders (id, note) WHERE (amount > 10) WITH (publish = 'insert');
