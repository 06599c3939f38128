-- The option to pass privileges on is given, taken, and comes and goes with the privilege.
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
GRANT SELECT ON orders TO app_lead;
GRANT UPDATE ON orders TO app_lead WITH GRANT OPTION;
GRANT DELETE, TRUNCATE ON orders TO app_lead;
GRANT SELECT ON orders TO app_reader WITH GRANT OPTION;
GRANT UPDATE (note) ON orders TO app_reader;
