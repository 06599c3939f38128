-- A virtual generated column is added.
-- postgres: 18+
CREATE TABLE lines (
  id       bigint PRIMARY KEY,
  quantity integer NOT NULL,
  dozens   numeric GENERATED ALWAYS AS (quantity / 12.0) VIRTUAL
);
