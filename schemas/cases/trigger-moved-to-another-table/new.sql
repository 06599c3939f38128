-- A trigger moves to another table, with its function's argument, its comment and its state.
CREATE TABLE drafts (id bigint PRIMARY KEY, text text);
CREATE TABLE letters (id bigint PRIMARY KEY, text text);
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER stamp BEFORE INSERT ON letters FOR EACH ROW EXECUTE FUNCTION stamp('blue');
COMMENT ON TRIGGER stamp ON letters IS 'With a stamp.';
ALTER TABLE letters ENABLE ALWAYS TRIGGER stamp;
