-- Two columns become one of another type, with an index on it and defaults on both sides.
CREATE SCHEMA app;
CREATE TABLE app.prices (
  id     bigint PRIMARY KEY,
  amount numeric(22, 2) NOT NULL DEFAULT 0 -- @backfill whole + cents / 100.0
  -- @reverse whole = trunc(amount)::bigint
  -- @reverse cents = ((amount - trunc(amount)) * 100)::integer
);
CREATE INDEX prices_amount ON app.prices (amount);
