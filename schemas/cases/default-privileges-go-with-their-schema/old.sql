-- A schema goes with its default privileges and the tables in it.
CREATE SCHEMA app;
CREATE SCHEMA old;
ALTER DEFAULT PRIVILEGES IN SCHEMA old GRANT SELECT ON TABLES TO app_reader, PUBLIC;
CREATE TABLE old.granted (id bigint PRIMARY KEY);
CREATE TABLE old.taken (id bigint PRIMARY KEY);
REVOKE ALL ON old.taken FROM app_reader, PUBLIC;
