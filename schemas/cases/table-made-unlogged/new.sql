-- A table becomes unlogged.
CREATE UNLOGGED TABLE caches (
  key   text PRIMARY KEY,
  value bytea
);
