-- A trigger keeps its name and fires on less; another one moves to another function.
CREATE FUNCTION touch() RETURNS trigger
LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE FUNCTION check_name() RETURNS trigger
LANGUAGE plpgsql AS $$ BEGIN NEW.name := btrim(NEW.name); RETURN NEW; END $$;
CREATE TABLE things (
  id   bigint PRIMARY KEY,
  name text
);
CREATE TRIGGER things_touch BEFORE INSERT OR UPDATE ON things FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER things_name BEFORE INSERT ON things FOR EACH ROW EXECUTE FUNCTION touch();
