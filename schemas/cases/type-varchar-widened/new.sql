-- varchar(50) becomes varchar(200), under an index and a view.
CREATE TABLE towns (
  id   bigint PRIMARY KEY,
  name varchar(200) NOT NULL
);
CREATE INDEX towns_name_idx ON towns (name);
CREATE VIEW town_names AS SELECT name FROM towns;
