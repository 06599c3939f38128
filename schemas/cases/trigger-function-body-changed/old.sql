-- The body of a trigger function changes, and with it what its triggers do.
CREATE TABLE posts (
  id     bigint PRIMARY KEY,
  edited timestamptz
);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql
AS $$ BEGIN NEW.edited := now(); RETURN NEW; END $$;
CREATE TRIGGER posts_touch BEFORE UPDATE ON posts FOR EACH ROW EXECUTE FUNCTION touch();
