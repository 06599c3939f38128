-- Columns of a foreign table change their types under a view and a default, without a rewrite.
CREATE FOREIGN DATA WRAPPER plain;
CREATE SERVER far FOREIGN DATA WRAPPER plain;

CREATE FOREIGN TABLE orders (
  id bigint DEFAULT 1,
  at timestamptz,
  label varchar(20),
  CHECK (id > 0)
) SERVER far;
CREATE VIEW recent AS SELECT id, at, label FROM orders WHERE id > 10;
COMMENT ON VIEW recent IS 'new ones';
