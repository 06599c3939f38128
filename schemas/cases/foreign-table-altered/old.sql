-- A foreign table reads another table, and its columns have other options.
CREATE FOREIGN DATA WRAPPER plain;
CREATE SERVER far FOREIGN DATA WRAPPER plain;

CREATE FOREIGN TABLE orders (
  id bigint OPTIONS (column_name 'ID', key 'true'),
  label text OPTIONS (column_name 'lbl'),
  amount numeric
) SERVER far OPTIONS (schema_name 'shop', table_name 'orders');
