-- A foreign table and a column of it are known by other names.
CREATE FOREIGN DATA WRAPPER plain;
CREATE SERVER far FOREIGN DATA WRAPPER plain;

CREATE FOREIGN TABLE orders ( -- @renamed from=sales
  id integer, -- @renamed from=number
  CONSTRAINT positive CHECK (id > 0)
) SERVER far;
CREATE VIEW ids AS SELECT id FROM orders;
