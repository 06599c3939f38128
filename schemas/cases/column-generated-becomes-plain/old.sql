-- Stored generated columns become ordinary ones and keep their values, one of them with a default and NOT NULL, one in partitions.
CREATE TABLE lines (
  id     bigint PRIMARY KEY,
  net    numeric NOT NULL,
  rate   numeric,
  gross  numeric GENERATED ALWAYS AS (net * 1.2) STORED,
  label  text GENERATED ALWAYS AS ('line ' || net::text) STORED NOT NULL,
  rated  numeric GENERATED ALWAYS AS (net * rate) STORED
);
CREATE INDEX lines_gross_idx ON lines (gross);
COMMENT ON COLUMN lines.gross IS 'With tax.';
GRANT SELECT (gross) ON lines TO app_reader;
CREATE TABLE visits (
  day  date NOT NULL,
  year integer GENERATED ALWAYS AS (extract(year FROM day)) STORED
) PARTITION BY RANGE (day);
CREATE TABLE visits_all PARTITION OF visits DEFAULT;
CREATE INDEX visits_year_idx ON visits (year);
