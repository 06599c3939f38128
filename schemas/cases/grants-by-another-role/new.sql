-- A role that may pass its privileges on does so, and another one takes its place.
CREATE SCHEMA shop;
GRANT USAGE ON SCHEMA shop TO app_lead, app_deputy;
CREATE TABLE shop.orders (id bigint PRIMARY KEY, note text);
GRANT SELECT ON shop.orders TO app_lead;
GRANT SELECT, UPDATE ON shop.orders TO app_deputy WITH GRANT OPTION;
SET ROLE app_deputy;
GRANT SELECT, UPDATE ON shop.orders TO app_writer;
GRANT SELECT ON shop.orders TO app_reader WITH GRANT OPTION;
RESET ROLE;
