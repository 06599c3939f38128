-- Columns of a foreign table come, go, and change in every way.
CREATE FOREIGN DATA WRAPPER plain;
CREATE SERVER far FOREIGN DATA WRAPPER plain;

CREATE FOREIGN TABLE orders (
  id integer,
  label text DEFAULT 'new',
  note text NOT NULL,
  twice integer GENERATED ALWAYS AS (id * 3) STORED,
  more bigint OPTIONS (column_name 'm') NOT NULL,
  most text DEFAULT 'm'
) SERVER far;
ALTER FOREIGN TABLE orders ALTER note SET STATISTICS 250, ALTER note SET (n_distinct = 5),
  ALTER note SET STORAGE EXTERNAL;
CREATE VIEW labels AS SELECT label FROM orders;
