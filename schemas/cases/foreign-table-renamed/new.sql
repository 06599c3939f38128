-- A foreign table and a column of it are known by other names.
CREATE FOREIGN DATA WRAPPER plain;
CREATE SERVER far FOREIGN DATA WRAPPER plain;

CREATE FOREIGN TABLE sales ( -- @renamed from=orders
  number integer, -- @renamed from=id
  CONSTRAINT positive CHECK (number > 0)
) SERVER far;
CREATE VIEW ids AS SELECT number AS id FROM sales;
