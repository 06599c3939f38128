-- A required column is added to a table that has no primary key to walk along.
CREATE TABLE clicks (
  page text
);
