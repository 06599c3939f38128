-- A role that may pass its privileges on does so, and another one takes its place.
CREATE SCHEMA shop;
GRANT USAGE ON SCHEMA shop TO app_lead, app_deputy;
CREATE TABLE shop.orders (id bigint PRIMARY KEY, note text);
GRANT SELECT, UPDATE ON shop.orders TO app_lead WITH GRANT OPTION;
GRANT SELECT ON shop.orders TO app_reader;
SET ROLE app_lead;
GRANT SELECT ON shop.orders TO app_reader, app_writer;
GRANT UPDATE (note) ON shop.orders TO app_writer;
RESET ROLE;
