-- A default changes to the call of a new function.
CREATE FUNCTION new_code() RETURNS text
LANGUAGE sql VOLATILE AS $$ SELECT upper(substr(md5(random()::text), 1, 8)) $$;
CREATE TABLE coupons (
  id   bigint PRIMARY KEY,
  code text NOT NULL DEFAULT new_code()
);
