-- A column of a view gets another type.
CREATE TABLE sums (
  id    bigint PRIMARY KEY,
  total integer NOT NULL
);
CREATE VIEW totals AS SELECT id, total::numeric / 100 AS total FROM sums;
