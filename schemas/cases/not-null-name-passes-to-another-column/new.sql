-- A column goes, and a new one gets the name that PostgreSQL gave to its NOT NULL constraint, or that it was given.
-- postgres: 18+
CREATE TABLE t (
  id   bigint PRIMARY KEY,
  a    integer NOT NULL DEFAULT 1,
  less integer DEFAULT 2 CONSTRAINT given NOT NULL
);
ALTER TABLE t RENAME a TO b;
