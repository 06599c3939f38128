-- A role goes with a table of its own, while another table it owns gets another owner.
-- roles: compared
CREATE ROLE app;
CREATE TABLE ours (id integer PRIMARY KEY, note text);
ALTER TABLE ours OWNER TO app;
CREATE TABLE others (id integer PRIMARY KEY);
