-- What is set for roles, everywhere and in the database, comes, changes and goes.
-- roles: compared
CREATE ROLE app;
CREATE ROLE batch;
CREATE ROLE fresh;
CREATE SCHEMA "Odd, schema";
ALTER ROLE app SET search_path = public, "Odd, schema";
ALTER ROLE app SET TimeZone = 'Europe/Berlin';
ALTER ROLE batch IN DATABASE shop SET work_mem = '128MB';
ALTER ROLE batch IN DATABASE shop SET search_path = '';
ALTER ROLE fresh SET application_name = 'a, b';
CREATE TABLE t (id integer PRIMARY KEY);
