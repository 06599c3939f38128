-- Memberships come, go and get the admin option, with roles that come and go.
-- roles: compared
CREATE ROLE readers;
CREATE ROLE writers;
CREATE ROLE app LOGIN;
CREATE ROLE temp LOGIN;
GRANT readers TO app;
GRANT writers TO app WITH ADMIN OPTION;
GRANT readers TO temp;
GRANT pg_read_all_stats TO temp;
CREATE TABLE t (id integer PRIMARY KEY);
