-- The owner revokes some of its own rights, and gives others back.
CREATE TABLE journal (id bigint PRIMARY KEY, entry text);
REVOKE UPDATE, DELETE, TRUNCATE ON journal FROM CURRENT_USER;
CREATE TABLE ledger (id bigint PRIMARY KEY);
CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
REVOKE ALL ON FUNCTION one() FROM CURRENT_USER, PUBLIC;
ALTER TABLE journal OWNER TO app_owner;
