-- A partial unique index on an expression is added.
CREATE TABLE members (
  id      bigint PRIMARY KEY,
  email   text NOT NULL,
  left_at timestamptz
);
