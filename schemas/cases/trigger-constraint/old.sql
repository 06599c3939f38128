-- A deferred constraint trigger is created.
CREATE TABLE ledger (
  id     bigint PRIMARY KEY,
  amount numeric NOT NULL
);
CREATE FUNCTION balanced() RETURNS trigger
LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
