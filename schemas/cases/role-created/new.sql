-- A role comes that owns, is granted, and is named by a policy and by default privileges.
-- roles: compared
CREATE ROLE reporting;
CREATE ROLE "Sales ""team""" LOGIN NOINHERIT CREATEDB CONNECTION LIMIT 5 VALID UNTIL '2030-01-01 00:00:00+00';
COMMENT ON ROLE "Sales ""team""" IS 'sells';
CREATE TABLE orders (id integer PRIMARY KEY, region text);
GRANT SELECT ON orders TO reporting;
GRANT SELECT, UPDATE ON orders TO "Sales ""team""";
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON orders TO "Sales ""team""" USING (region = 'north');
CREATE TABLE leads (id integer PRIMARY KEY);
ALTER TABLE leads OWNER TO "Sales ""team""";
ALTER DEFAULT PRIVILEGES FOR ROLE "Sales ""team""" GRANT SELECT ON TABLES TO reporting;
