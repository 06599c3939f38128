-- A column that a trigger's UPDATE OF and WHEN name is renamed.
CREATE TABLE accounts (
  id         bigint PRIMARY KEY,
  email      text NOT NULL, -- @renamed from=mail
  changed_at timestamptz
);
CREATE FUNCTION stamp() RETURNS trigger
LANGUAGE plpgsql AS $$ BEGIN NEW.changed_at := now(); RETURN NEW; END $$;
CREATE TRIGGER accounts_stamp BEFORE UPDATE OF email ON accounts
  FOR EACH ROW WHEN (OLD.email IS DISTINCT FROM NEW.email) EXECUTE FUNCTION stamp();
