-- The base type of a domain in use changes, under a default, an index, a check and a view.
CREATE DOMAIN cents AS integer DEFAULT 0 CONSTRAINT cents_positive CHECK (VALUE >= 0);
COMMENT ON DOMAIN cents IS 'Money.';
CREATE TABLE bills (
  id    bigint PRIMARY KEY,
  total cents NOT NULL,
  parts cents[],
  CONSTRAINT bills_total_check CHECK (total < 1000000)
);
CREATE INDEX bills_total_idx ON bills (total);
CREATE VIEW big_bills AS SELECT id, total FROM bills WHERE total > 1000;
GRANT USAGE ON DOMAIN cents TO app_reader;
