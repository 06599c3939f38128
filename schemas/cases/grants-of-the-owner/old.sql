-- The owner revokes some of its own rights, and gives others back.
CREATE TABLE journal (id bigint PRIMARY KEY, entry text);
CREATE TABLE ledger (id bigint PRIMARY KEY);
REVOKE TRUNCATE ON ledger FROM CURRENT_USER;
CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
