-- The owner and the role that may read change places.
CREATE TABLE papers (id bigint PRIMARY KEY, title text);
ALTER TABLE papers OWNER TO app_one;
GRANT SELECT ON papers TO app_two;
GRANT UPDATE (title) ON papers TO app_two;
CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
ALTER FUNCTION one() OWNER TO app_one;
GRANT EXECUTE ON FUNCTION one() TO app_two;
