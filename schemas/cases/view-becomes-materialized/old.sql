-- A view becomes a materialized view of the same name, under another view.
CREATE TABLE bids (
  id     bigint PRIMARY KEY,
  lot    bigint NOT NULL,
  amount integer NOT NULL
);
CREATE VIEW best_bids AS SELECT lot, max(amount) AS amount FROM bids GROUP BY lot;
COMMENT ON VIEW best_bids IS 'One for each lot.';
GRANT SELECT ON best_bids TO app_reader;
CREATE VIEW best_bid AS SELECT lot FROM best_bids ORDER BY amount DESC LIMIT 1;
