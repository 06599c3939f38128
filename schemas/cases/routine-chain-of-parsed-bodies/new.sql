-- Of SQL functions with parsed bodies that call each other, over a view, the lowest changes its result.
CREATE TABLE orders (
  id     bigint PRIMARY KEY,
  amount integer NOT NULL
);
CREATE VIEW paid AS SELECT id, amount FROM orders WHERE amount > 0;
CREATE FUNCTION net(amount integer) RETURNS bigint LANGUAGE sql IMMUTABLE
RETURN amount::bigint - amount / 20;
CREATE FUNCTION total() RETURNS bigint LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT sum(net(amount))::bigint FROM paid;
END;
CREATE FUNCTION average() RETURNS numeric LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT total() / greatest(count(*), 1) FROM paid;
END;
COMMENT ON FUNCTION average() IS 'Of what was paid.';
CREATE VIEW figures AS SELECT total() AS total, average() AS average;
CREATE VIEW report AS SELECT total, average::text AS average FROM figures;
GRANT SELECT ON report TO app_reader;
