-- Two triggers exchange their names, and so the order in which they fire.
CREATE TABLE moves (id bigint PRIMARY KEY, n integer);
CREATE FUNCTION twice() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.n := NEW.n * 2; RETURN NEW; END $$;
CREATE FUNCTION next() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.n := NEW.n + 1; RETURN NEW; END $$;
-- @renamed from=b_second
CREATE TRIGGER a_first BEFORE INSERT ON moves FOR EACH ROW EXECUTE FUNCTION next();
-- @renamed from=a_first
CREATE TRIGGER b_second BEFORE INSERT ON moves FOR EACH ROW EXECUTE FUNCTION twice();
COMMENT ON TRIGGER b_second ON moves IS 'Doubles.';
ALTER TABLE moves ENABLE REPLICA TRIGGER a_first;
