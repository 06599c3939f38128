-- A function, a view over it and a sequence move to another schema, under a default and a policy.
CREATE SCHEMA app;
CREATE SEQUENCE numbers;  -- @renamed from=app.numbers
CREATE FUNCTION half(n bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT n / 2 $$;  -- @renamed from=app.half
CREATE TABLE items (
  id   bigint PRIMARY KEY DEFAULT nextval('numbers'),
  size bigint DEFAULT half(10)
);
ALTER TABLE items ENABLE ROW LEVEL SECURITY;
CREATE POLICY items_small ON items USING (half(size) < 100);
CREATE VIEW halves AS SELECT id, half(size) AS half FROM items;  -- @renamed from=app.halves
GRANT SELECT ON halves TO app_reader;
