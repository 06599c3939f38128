-- A table becomes unlogged.
CREATE TABLE caches (
  key   text PRIMARY KEY,
  value bytea
);
