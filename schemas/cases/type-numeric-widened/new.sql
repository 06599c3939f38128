-- numeric(8,2) becomes numeric(12,2).
CREATE TABLE salaries (
  id     bigint PRIMARY KEY,
  amount numeric(12, 2) NOT NULL DEFAULT 0
);
