-- A composite type changes under a function, and views over views over it.
CREATE TYPE money_amount AS (value bigint, currency text);
CREATE TABLE invoices (
  id     bigint PRIMARY KEY,
  amount integer NOT NULL
);
CREATE FUNCTION priced(amount integer) RETURNS money_amount LANGUAGE sql IMMUTABLE
RETURN ROW(amount, 'EUR')::money_amount;
CREATE VIEW priced_invoices AS SELECT id, priced(amount) AS price FROM invoices;
CREATE VIEW invoice_values AS SELECT id, (price).value AS value FROM priced_invoices;
CREATE VIEW dear_invoices AS SELECT id FROM invoice_values WHERE value > 1000;
COMMENT ON COLUMN invoice_values.value IS 'In cents.';
GRANT SELECT ON dear_invoices TO app_reader WITH GRANT OPTION;
