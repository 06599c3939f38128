-- Columns of a foreign table come, go, and change in every way.
CREATE FOREIGN DATA WRAPPER plain;
CREATE SERVER far FOREIGN DATA WRAPPER plain;

CREATE FOREIGN TABLE orders (
  id integer NOT NULL,
  label text DEFAULT 'old',
  gone text OPTIONS (column_name 'g') NOT NULL DEFAULT 'x',
  note text,
  twice integer GENERATED ALWAYS AS (id * 2) STORED
) SERVER far;
CREATE VIEW labels AS SELECT label FROM orders;
