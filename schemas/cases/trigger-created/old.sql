-- A trigger on INSERT and UPDATE and one for each statement are created.
CREATE TABLE docs (
  id         bigint PRIMARY KEY,
  updated_at timestamptz
);
