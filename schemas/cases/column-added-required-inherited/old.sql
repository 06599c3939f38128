-- A required column without a value comes to a table whose rows are in its heirs too.
CREATE TABLE documents (
  id bigint NOT NULL
);
CREATE TABLE invoices (
  total int
) INHERITS (documents);
CREATE TABLE readings (
  id bigint NOT NULL,
  day date NOT NULL
) PARTITION BY RANGE (day);
CREATE TABLE readings_2024 PARTITION OF readings FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
