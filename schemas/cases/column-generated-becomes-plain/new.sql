-- Stored generated columns become ordinary ones and keep their values, one of them with a default and NOT NULL, one in partitions.
CREATE TABLE lines (
  id     bigint PRIMARY KEY,
  net    numeric NOT NULL,
  gross  numeric,
  label  text NOT NULL DEFAULT 'line',
  rated  numeric
);
CREATE INDEX lines_gross_idx ON lines (gross);
COMMENT ON COLUMN lines.gross IS 'With tax.';
GRANT SELECT (gross) ON lines TO app_reader;
CREATE TABLE visits (
  day  date NOT NULL,
  year integer
) PARTITION BY RANGE (day);
CREATE TABLE visits_all PARTITION OF visits DEFAULT;
CREATE INDEX visits_year_idx ON visits (year);
