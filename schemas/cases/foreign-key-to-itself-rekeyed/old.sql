-- A table that refers to itself gets another primary key.
CREATE TABLE nodes (
  id     bigint NOT NULL CONSTRAINT nodes_pkey PRIMARY KEY,
  parent bigint REFERENCES nodes (id)
);
