-- A function that a default calls returns another type, and the column stays.
CREATE FUNCTION next_code() RETURNS varchar
LANGUAGE sql VOLATILE AS $$ SELECT md5(random()::text)::varchar $$;
CREATE TABLE vouchers (
  id   bigint PRIMARY KEY,
  code text NOT NULL DEFAULT next_code()
);
