-- Privileges on a table and on its columns stand side by side, and one of the two goes.
CREATE TABLE accounts (id bigint PRIMARY KEY, name text, secret text);
GRANT SELECT, UPDATE ON accounts TO app_reader;
GRANT SELECT (id, name), UPDATE (name) ON accounts TO app_reader;
GRANT SELECT (secret) ON accounts TO app_writer;
GRANT INSERT ON accounts TO app_admin;
CREATE VIEW shown AS SELECT id, name FROM accounts;
GRANT SELECT ON shown TO app_reader;
GRANT SELECT (id) ON shown TO app_reader;
