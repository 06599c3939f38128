-- A column goes whose view, made by SELECT *, shows it still, by another expression.
CREATE TABLE lines (
  id     bigint PRIMARY KEY,
  amount integer NOT NULL,
  price  integer NOT NULL,
  total  integer
);
CREATE VIEW line_list AS SELECT * FROM lines;
COMMENT ON COLUMN line_list.total IS 'Amount times price.';
GRANT SELECT (total) ON line_list TO app_reader;
CREATE VIEW line_totals AS SELECT id, total FROM line_list;
