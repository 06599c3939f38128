-- A membership gets options, and one that a member made is passed on by another.
-- roles: compared
-- postgres: 16+
CREATE ROLE readers;
CREATE ROLE lead;
CREATE ROLE boss;
CREATE ROLE app;
CREATE ROLE batch;
GRANT readers TO lead WITH ADMIN OPTION;
GRANT readers TO boss WITH INHERIT FALSE;
GRANT readers TO app GRANTED BY lead;
CREATE TABLE t (id integer PRIMARY KEY);
