-- A table is created with a key, a foreign key, a CHECK, an index, comments and a trigger.
CREATE TABLE users (
  id bigint PRIMARY KEY
);
CREATE TABLE sessions (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id    bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  started_at timestamptz NOT NULL DEFAULT now(),
  ended_at   timestamptz,
  CONSTRAINT sessions_period_check CHECK (ended_at >= started_at)
);
COMMENT ON TABLE sessions IS 'Who is, or was, signed in.';
CREATE INDEX sessions_user_id_idx ON sessions (user_id);
CREATE FUNCTION sessions_start() RETURNS trigger
LANGUAGE plpgsql AS $$ BEGIN NEW.started_at := now(); RETURN NEW; END $$;
CREATE TRIGGER sessions_start BEFORE INSERT ON sessions FOR EACH ROW EXECUTE FUNCTION sessions_start();
