-- A required column without a value becomes part of the primary key.
CREATE TABLE events (
  id bigint PRIMARY KEY
);
CREATE TABLE marks (
  label text
);
