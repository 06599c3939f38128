-- A UNIQUE constraint counts NULLs as equal.
-- postgres: 15+
CREATE TABLE keys (
  id  bigint PRIMARY KEY,
  key text,
  CONSTRAINT keys_key_key UNIQUE (key)
);
