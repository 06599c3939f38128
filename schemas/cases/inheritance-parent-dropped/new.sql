-- The table that another one inherits from is dropped, and its columns stay in the heir.
CREATE TABLE screws (
  id     bigint NOT NULL,
  name   text,
  length integer
);
CREATE INDEX screws_name_idx ON screws (name);
