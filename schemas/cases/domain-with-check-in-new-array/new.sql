-- A domain with a check comes together with arrays, composites and a domain of it.
CREATE SCHEMA app;
CREATE DOMAIN app.amount AS integer CONSTRAINT amount_check CHECK (VALUE > -1000000000);
CREATE DOMAIN app.big_amount AS app.amount CONSTRAINT big_amount_check CHECK (VALUE > -500000000);
CREATE TYPE app.line AS (amount app.amount, note text);
CREATE TABLE app.bills (
  id    bigint PRIMARY KEY,
  total app.big_amount,
  parts app.amount[],
  first app.line
);
