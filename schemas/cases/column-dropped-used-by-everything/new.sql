-- A column goes that a constraint, an index, a view, a generated column, a policy, triggers and a rule use.
CREATE TABLE staff (
  id    bigint PRIMARY KEY,
  name  text NOT NULL
);
ALTER TABLE staff ENABLE ROW LEVEL SECURITY;
CREATE INDEX staff_paid_idx ON staff (name);
CREATE POLICY staff_paid ON staff USING (name <> '');
CREATE FUNCTION pass() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER staff_raise BEFORE UPDATE OF name ON staff FOR EACH ROW EXECUTE FUNCTION pass();
CREATE VIEW salaries AS SELECT id, name FROM staff;
CREATE VIEW salary_sum AS SELECT count(*) AS total FROM salaries;
CREATE FUNCTION pay() RETURNS bigint LANGUAGE sql STABLE BEGIN ATOMIC SELECT count(*) FROM staff; END;
