-- A role may look after a table, and another one no more.
-- postgres: 17+
CREATE TABLE logs (id bigint PRIMARY KEY);
CREATE TABLE facts (id bigint PRIMARY KEY);
GRANT MAINTAIN ON facts TO app_keeper;
