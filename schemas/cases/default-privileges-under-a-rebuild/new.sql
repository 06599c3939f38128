-- Views and types that are made anew under default privileges keep exactly their grants.
CREATE TYPE mood AS ENUM ('happy', 'ok', 'sad');
CREATE TABLE people (id bigint PRIMARY KEY, mood mood, age bigint);
CREATE VIEW ages AS SELECT id, age FROM people;
GRANT SELECT ON ages TO app_writer;
ALTER DEFAULT PRIVILEGES GRANT SELECT, UPDATE ON TABLES TO app_reader;
ALTER DEFAULT PRIVILEGES REVOKE USAGE ON TYPES FROM PUBLIC;
