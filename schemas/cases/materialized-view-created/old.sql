-- A materialized view with a unique index is created.
CREATE TABLE sales (
  id     bigint PRIMARY KEY,
  shop   text NOT NULL,
  amount numeric NOT NULL
);
