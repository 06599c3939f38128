-- A column in a row filter changes its type, and one in a column list goes.
-- postgres: 15+
CREATE TABLE orders (id integer PRIMARY KEY, amount numeric(8,2), note text, more text);
CREATE PUBLICATION feed FOR TABLE orders (id, note, more) WHERE (amount > 10) WITH (publish = 'insert');
