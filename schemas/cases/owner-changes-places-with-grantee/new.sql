-- The owner and the role that may read change places.
CREATE TABLE papers (id bigint PRIMARY KEY, title text);
ALTER TABLE papers OWNER TO app_two;
GRANT SELECT, INSERT ON papers TO app_one;
GRANT UPDATE (title) ON papers TO app_one;
CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
ALTER FUNCTION one() OWNER TO app_two;
GRANT EXECUTE ON FUNCTION one() TO app_one;
