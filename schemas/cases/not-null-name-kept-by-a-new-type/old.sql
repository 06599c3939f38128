-- A column with a named NOT NULL and a comment on it gets another type.
-- postgres: 18+
CREATE TABLE orders (id bigint PRIMARY KEY, amount integer CONSTRAINT amount_needed NOT NULL, weight integer NOT NULL);
COMMENT ON CONSTRAINT amount_needed ON orders IS 'no free orders';
