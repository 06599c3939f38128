-- Columns of types that have no equality are renamed.
CREATE TABLE places (
  id      integer PRIMARY KEY,
  details json, -- @renamed from=extra
  at      point -- @renamed from=spot
);
