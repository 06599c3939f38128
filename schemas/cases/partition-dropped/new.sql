-- The oldest partition of a table is dropped.
CREATE TABLE audit (
  year    integer NOT NULL,
  message text
) PARTITION BY LIST (year);
CREATE TABLE audit_2025 PARTITION OF audit FOR VALUES IN (2025);
