-- A column that a trigger's UPDATE OF and WHEN name is renamed.
CREATE TABLE accounts (
  id         bigint PRIMARY KEY,
  mail       text NOT NULL, -- @renamed from=email
  changed_at timestamptz
);
CREATE FUNCTION stamp() RETURNS trigger
LANGUAGE plpgsql AS $$ BEGIN NEW.changed_at := now(); RETURN NEW; END $$;
CREATE TRIGGER accounts_stamp BEFORE UPDATE OF mail ON accounts
  FOR EACH ROW WHEN (OLD.mail IS DISTINCT FROM NEW.mail) EXECUTE FUNCTION stamp();
