-- A function, a view over it and a sequence move to another schema, under a default and a policy.
CREATE SCHEMA app;
CREATE SEQUENCE app.numbers;  -- @renamed from=public.numbers
CREATE FUNCTION app.half(n bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT n / 2 $$;  -- @renamed from=public.half
CREATE TABLE items (
  id   bigint PRIMARY KEY DEFAULT nextval('app.numbers'),
  size bigint DEFAULT app.half(10)
);
ALTER TABLE items ENABLE ROW LEVEL SECURITY;
CREATE POLICY items_small ON items USING (app.half(size) < 100);
CREATE VIEW app.halves AS SELECT id, app.half(size) AS half FROM items;  -- @renamed from=public.halves
GRANT SELECT ON app.halves TO app_reader;
