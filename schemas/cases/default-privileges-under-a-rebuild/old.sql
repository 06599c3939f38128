-- Views and types that are made anew under default privileges keep exactly their grants.
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE people (id bigint PRIMARY KEY, mood mood, age integer);
CREATE VIEW ages AS SELECT id, age FROM people;
GRANT SELECT ON ages TO app_writer;
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO app_reader;
ALTER DEFAULT PRIVILEGES REVOKE USAGE ON TYPES FROM PUBLIC;
