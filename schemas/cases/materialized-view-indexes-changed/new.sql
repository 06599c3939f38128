-- A materialized view gets an index, loses one, and has one that changes.
CREATE TABLE orders (id integer PRIMARY KEY, "Total" numeric(10,2), note text);
CREATE MATERIALIZED VIEW sums AS SELECT id, "Total", note FROM orders;
CREATE INDEX sums_total ON sums ("Total") WHERE id > 0;
CREATE INDEX sums_note ON sums (lower(note), id);
