-- A domain used in an array, a composite and another domain gets a stricter check.
CREATE DOMAIN amount AS integer CONSTRAINT amount_check CHECK (VALUE > -1000000000);
CREATE DOMAIN small_amount AS amount;
CREATE TYPE sale_item AS (amount amount, note text);
CREATE TABLE sales (
  id    bigint PRIMARY KEY,
  total small_amount,
  parts amount[],
  first sale_item
);
