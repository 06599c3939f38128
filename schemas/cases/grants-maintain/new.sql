-- A role may look after a table, and another one no more.
-- postgres: 17+
CREATE TABLE logs (id bigint PRIMARY KEY);
GRANT MAINTAIN ON logs TO app_keeper;
REVOKE MAINTAIN ON logs FROM CURRENT_USER;
CREATE TABLE facts (id bigint PRIMARY KEY);
