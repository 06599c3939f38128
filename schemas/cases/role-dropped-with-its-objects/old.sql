-- A role goes with a table of its own, while another table it owns gets another owner.
-- roles: compared
CREATE ROLE old_team;
CREATE ROLE app;
CREATE TABLE mine (id integer PRIMARY KEY);
ALTER TABLE mine OWNER TO old_team;
CREATE TABLE ours (id integer PRIMARY KEY, note text);
ALTER TABLE ours OWNER TO old_team;
GRANT SELECT ON ours TO app;
CREATE TABLE others (id integer PRIMARY KEY);
GRANT SELECT, INSERT ON others TO old_team;
CREATE VIEW shown AS SELECT id FROM ours;
ALTER VIEW shown OWNER TO old_team;
