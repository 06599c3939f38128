-- A domain in use becomes NOT NULL.
CREATE DOMAIN label AS text;
CREATE TABLE boxes (
  id    bigint PRIMARY KEY,
  label label
);
