-- A virtual generated column is added.
-- postgres: 18+
CREATE TABLE lines (
  id       bigint PRIMARY KEY,
  quantity integer NOT NULL
);
