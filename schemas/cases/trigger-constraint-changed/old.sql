-- A constraint trigger changes when it fires, its condition and its deferral, and keeps its state.
CREATE TABLE banks (id bigint PRIMARY KEY);
CREATE TABLE moneys (id bigint PRIMARY KEY, amount integer NOT NULL);
CREATE FUNCTION balanced() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER moneys_balanced AFTER INSERT ON moneys FROM banks
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION balanced();
COMMENT ON TRIGGER moneys_balanced ON moneys IS 'At the end of the transaction.';
ALTER TABLE moneys ENABLE ALWAYS TRIGGER moneys_balanced;
