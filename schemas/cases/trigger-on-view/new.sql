-- A view gets an INSTEAD OF trigger.
CREATE TABLE names (
  id   bigint PRIMARY KEY,
  name text
);
CREATE VIEW upper_names AS SELECT id, upper(name) AS name FROM names;
CREATE FUNCTION add_name() RETURNS trigger
LANGUAGE plpgsql AS $$ BEGIN INSERT INTO names VALUES (NEW.id, lower(NEW.name)); RETURN NEW; END $$;
CREATE TRIGGER upper_names_add INSTEAD OF INSERT ON upper_names FOR EACH ROW EXECUTE FUNCTION add_name();
