-- A column goes that a constraint, an index, a view, a generated column, a policy, triggers and a rule use.
CREATE TABLE staff (
  id     bigint PRIMARY KEY,
  name   text NOT NULL,
  salary integer NOT NULL DEFAULT 0,
  bonus  integer GENERATED ALWAYS AS (salary / 10) STORED,
  CONSTRAINT staff_salary_check CHECK (salary >= 0),
  CONSTRAINT staff_name_salary_key UNIQUE (name, salary)
);
ALTER TABLE staff ENABLE ROW LEVEL SECURITY;
CREATE INDEX staff_salary_idx ON staff (salary);
CREATE INDEX staff_paid_idx ON staff (name) WHERE salary > 0;
CREATE POLICY staff_paid ON staff USING (salary < 1000);
CREATE FUNCTION pass() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER staff_raise BEFORE UPDATE OF salary ON staff FOR EACH ROW EXECUTE FUNCTION pass();
CREATE TRIGGER staff_rich BEFORE UPDATE ON staff
  FOR EACH ROW WHEN (NEW.salary > 100) EXECUTE FUNCTION pass();
CREATE VIEW salaries AS SELECT id, name, salary, bonus FROM staff;
CREATE VIEW salary_sum AS SELECT sum(salary) AS total FROM salaries;
CREATE FUNCTION pay() RETURNS bigint LANGUAGE sql STABLE BEGIN ATOMIC SELECT sum(salary) FROM staff; END;
