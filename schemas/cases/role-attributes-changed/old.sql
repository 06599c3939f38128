-- What roles may do is relaxed and restricted, in one role both.
-- roles: compared
CREATE ROLE app LOGIN CREATEDB CONNECTION LIMIT 10 VALID UNTIL '2030-01-01 00:00:00+00';
CREATE ROLE batch NOINHERIT BYPASSRLS;
CREATE ROLE boss SUPERUSER REPLICATION;
COMMENT ON ROLE app IS 'the application';
CREATE TABLE jobs (id integer PRIMARY KEY);
