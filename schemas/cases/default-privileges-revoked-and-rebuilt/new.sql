-- A function from which PUBLIC's right was taken, and a view over it, are made anew.
CREATE TABLE keys (id bigint PRIMARY KEY, key text);
CREATE FUNCTION hidden(secret text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT md5(secret) $$;
REVOKE ALL ON FUNCTION hidden(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hidden(text) TO app_owner WITH GRANT OPTION;
ALTER FUNCTION hidden(text) OWNER TO app_owner;
CREATE VIEW hidden_keys AS SELECT id, hidden(key) AS key FROM keys;
REVOKE ALL ON hidden_keys FROM app_owner;
ALTER VIEW hidden_keys OWNER TO app_owner;
REVOKE UPDATE ON hidden_keys FROM app_owner;
