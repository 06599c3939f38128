-- A constraint trigger changes when it fires, its condition and its deferral, and keeps its state.
CREATE TABLE banks (id bigint PRIMARY KEY);
CREATE TABLE moneys (id bigint PRIMARY KEY, amount integer NOT NULL);
CREATE FUNCTION balanced() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER moneys_balanced AFTER INSERT OR UPDATE OF amount ON moneys
  NOT DEFERRABLE FOR EACH ROW WHEN (NEW.amount > 0) EXECUTE FUNCTION balanced();
COMMENT ON TRIGGER moneys_balanced ON moneys IS 'At the end of the transaction.';
ALTER TABLE moneys ENABLE ALWAYS TRIGGER moneys_balanced;
