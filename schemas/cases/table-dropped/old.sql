-- A table that others refer to is dropped.
CREATE TABLE teams (
  id bigint PRIMARY KEY
);
CREATE TABLE players (
  id      bigint PRIMARY KEY,
  team_id bigint REFERENCES teams (id)
);
