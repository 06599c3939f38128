-- A column of a primary key goes, once with the key and once from within it.
CREATE TABLE alone (
  note text
);
CREATE TABLE paired (
  a integer,
  PRIMARY KEY (a)
);
