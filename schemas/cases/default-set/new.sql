-- A column gets a default.
CREATE TABLE flags (
  id    bigint PRIMARY KEY,
  state text DEFAULT 'off'
);
