-- A trigger on INSERT and UPDATE and one for each statement are created.
CREATE TABLE docs (
  id         bigint PRIMARY KEY,
  updated_at timestamptz
);
CREATE FUNCTION touch() RETURNS trigger
LANGUAGE plpgsql AS $$ BEGIN NEW.updated_at := now(); RETURN NEW; END $$;
CREATE FUNCTION nothing() RETURNS trigger
LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TRIGGER docs_touch BEFORE INSERT OR UPDATE ON docs FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER docs_deleted AFTER DELETE ON docs
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION nothing('a', 'b''c');
COMMENT ON TRIGGER docs_touch ON docs IS 'Also on INSERT.';
