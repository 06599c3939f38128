-- A serial column is added.
CREATE TABLE notes (
  body text NOT NULL
);
