-- Checks of a foreign table come, go and change.
CREATE FOREIGN DATA WRAPPER plain;
CREATE SERVER far FOREIGN DATA WRAPPER plain;

CREATE FOREIGN TABLE orders (
  id integer,
  amount numeric,
  CONSTRAINT gone CHECK (id <> 0),
  CONSTRAINT changed CHECK (amount > 0),
  CONSTRAINT kept CHECK (id < 1000)
) SERVER far;
