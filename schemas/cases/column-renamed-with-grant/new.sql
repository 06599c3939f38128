-- A column on which a role has a grant of its own is renamed.
CREATE TABLE staff (
  id        bigint PRIMARY KEY,
  extension text -- @renamed from=phone
);
GRANT SELECT (id, extension), UPDATE (extension) ON staff TO app_reader;
