-- What roles may do is relaxed and restricted, in one role both.
-- roles: compared
CREATE ROLE app LOGIN CREATEROLE CONNECTION LIMIT 20;
CREATE ROLE batch LOGIN;
CREATE ROLE boss CONNECTION LIMIT 0 VALID UNTIL '2031-05-05 10:00:00+00';
COMMENT ON ROLE app IS 'the application itself';
CREATE TABLE jobs (id integer PRIMARY KEY);
