-- A trigger is disabled and another one fires on replicas too.
CREATE FUNCTION keep() RETURNS trigger
LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE rows (
  id bigint PRIMARY KEY
);
CREATE TRIGGER rows_first BEFORE INSERT ON rows FOR EACH ROW EXECUTE FUNCTION keep();
CREATE TRIGGER rows_second BEFORE INSERT ON rows FOR EACH ROW EXECUTE FUNCTION keep();
ALTER TABLE rows DISABLE TRIGGER rows_first;
ALTER TABLE rows ENABLE ALWAYS TRIGGER rows_second;
