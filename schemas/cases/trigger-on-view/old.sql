-- A view gets an INSTEAD OF trigger.
CREATE TABLE names (
  id   bigint PRIMARY KEY,
  name text
);
CREATE VIEW upper_names AS SELECT id, upper(name) AS name FROM names;
