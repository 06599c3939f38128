-- The table that another one inherits from is dropped, and its columns stay in the heir.
CREATE TABLE parts (
  id   bigint NOT NULL,
  name text,
  CONSTRAINT parts_name_check CHECK (name <> '')
);
CREATE TABLE screws (
  length integer
) INHERITS (parts);
CREATE INDEX screws_name_idx ON screws (name);
