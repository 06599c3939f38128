-- Two columns become one of another type, with an index on it and defaults on both sides.
CREATE SCHEMA app;
CREATE TABLE app.prices (
  id    bigint PRIMARY KEY,
  whole bigint NOT NULL DEFAULT 0, -- @backfill trunc(amount)::bigint
  cents integer NOT NULL DEFAULT 0 -- @backfill ((amount - trunc(amount)) * 100)::integer
  -- @reverse amount = whole + cents / 100.0
);
