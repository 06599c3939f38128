-- A table that others refer to is dropped.
CREATE TABLE players (
  id      bigint PRIMARY KEY,
  team_id bigint
);
