-- Memberships come, go and get the admin option, with roles that come and go.
-- roles: compared
CREATE ROLE readers;
CREATE ROLE writers;
CREATE ROLE app LOGIN;
CREATE ROLE monitoring LOGIN;
GRANT readers TO app WITH ADMIN OPTION;
GRANT writers TO app;
GRANT writers TO readers;
GRANT pg_monitor TO monitoring;
CREATE TABLE t (id integer PRIMARY KEY);
