-- A membership gets options, and one that a member made is passed on by another.
-- roles: compared
-- postgres: 16+
CREATE ROLE readers;
CREATE ROLE lead;
CREATE ROLE boss;
CREATE ROLE app;
CREATE ROLE batch;
GRANT readers TO lead WITH SET FALSE;
GRANT readers TO boss WITH ADMIN TRUE, INHERIT TRUE;
GRANT readers TO app GRANTED BY boss;
GRANT readers TO batch GRANTED BY boss;
CREATE TABLE t (id integer PRIMARY KEY);
