-- What is set for roles, everywhere and in the database, comes, changes and goes.
-- roles: compared
CREATE ROLE app;
CREATE ROLE batch;
CREATE SCHEMA "Odd, schema";
ALTER ROLE app SET search_path = "Odd, schema", "$user", public;
ALTER ROLE app SET statement_timeout = '5s';
ALTER ROLE batch IN DATABASE shop SET work_mem = '64MB';
ALTER ROLE ALL SET app.tenant = 'it''s';
CREATE TABLE t (id integer PRIMARY KEY);
