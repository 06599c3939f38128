-- Columns of types that have no equality are renamed.
CREATE TABLE places (
  id    integer PRIMARY KEY,
  extra json,  -- @renamed from=details
  spot  point  -- @renamed from=at
);
