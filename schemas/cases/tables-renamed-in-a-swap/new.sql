-- Two tables change names.
-- @renamed from=archive
CREATE TABLE live (
  id   bigint PRIMARY KEY,
  size integer
);
-- @renamed from=live
CREATE TABLE archive (
  id   bigint PRIMARY KEY,
  note text
);
