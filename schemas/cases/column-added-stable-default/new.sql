-- A NOT NULL column whose default is now() is added.
CREATE TABLE uploads (
  id         bigint PRIMARY KEY,
  created_at timestamptz NOT NULL DEFAULT now()
);
