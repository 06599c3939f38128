-- A stored generated column is added, with an index.
CREATE TABLE lines (
  id       bigint PRIMARY KEY,
  quantity integer NOT NULL,
  price    numeric(12, 2) NOT NULL,
  total    numeric(14, 2) GENERATED ALWAYS AS (quantity * price) STORED
);
CREATE INDEX lines_total_idx ON lines (total);
