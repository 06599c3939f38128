-- A foreign table reads another table, and its columns have other options.
CREATE FOREIGN DATA WRAPPER plain;
CREATE SERVER far FOREIGN DATA WRAPPER plain;

CREATE FOREIGN TABLE orders (
  id bigint OPTIONS (column_name 'Id', length '8'),
  label text,
  amount numeric OPTIONS (column_name 'amt')
) SERVER far OPTIONS (table_name 'sales', "Fetch ""size""" '100');
