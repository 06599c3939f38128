-- A role comes that owns, is granted, and is named by a policy and by default privileges.
-- roles: compared
CREATE ROLE reporting;
CREATE TABLE orders (id integer PRIMARY KEY, region text);
GRANT SELECT ON orders TO reporting;
