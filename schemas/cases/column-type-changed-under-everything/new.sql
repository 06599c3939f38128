-- A column changes its type under a policy, triggers, a generated column, a rule, a view and an index.
CREATE TABLE readings (
  id     bigint PRIMARY KEY,
  level  numeric(10,2) NOT NULL,  -- @using level::numeric(10,2)
  double bigint GENERATED ALWAYS AS (level * 2) STORED,
  owner  text NOT NULL DEFAULT CURRENT_USER,
  CONSTRAINT readings_level_check CHECK (level > -1000)
);
ALTER TABLE readings ENABLE ROW LEVEL SECURITY;
CREATE TABLE readings_log (
  id    bigint,
  level text
);
CREATE INDEX readings_high_idx ON readings (id) WHERE level > 100;
CREATE POLICY readings_low ON readings FOR SELECT USING (level < 1000 OR owner = CURRENT_USER);
COMMENT ON POLICY readings_low ON readings IS 'High levels are for owners.';
CREATE FUNCTION watch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER readings_watch AFTER UPDATE OF level ON readings
  FOR EACH ROW EXECUTE FUNCTION watch();
COMMENT ON TRIGGER readings_watch ON readings IS 'For the alarm.';
CREATE TRIGGER readings_high BEFORE INSERT ON readings
  FOR EACH ROW WHEN (NEW.level > 100) EXECUTE FUNCTION watch();
ALTER TABLE readings ENABLE ALWAYS TRIGGER readings_high;
CREATE RULE readings_kept AS ON DELETE TO readings
  DO ALSO INSERT INTO readings_log VALUES (OLD.id, OLD.level);
CREATE VIEW high_readings AS SELECT id, level FROM readings WHERE level > 100;
