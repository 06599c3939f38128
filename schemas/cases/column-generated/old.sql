-- A stored generated column is added, with an index.
CREATE TABLE lines (
  id       bigint PRIMARY KEY,
  quantity integer NOT NULL,
  price    numeric(12, 2) NOT NULL
);
