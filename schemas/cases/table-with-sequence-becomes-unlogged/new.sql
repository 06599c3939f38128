-- A table becomes unlogged, and with it the sequence of its column.
-- postgres: 15+
CREATE UNLOGGED TABLE visits (id serial PRIMARY KEY, page text NOT NULL);
