-- Two tables that are there begin to refer to each other.
CREATE TABLE teams (id bigint PRIMARY KEY, lead bigint);
CREATE TABLE people (id bigint PRIMARY KEY, team bigint REFERENCES teams);
ALTER TABLE teams ADD CONSTRAINT teams_lead_fkey FOREIGN KEY (lead) REFERENCES people;
