-- A column on which a role has a grant of its own is renamed.
CREATE TABLE staff (
  id    bigint PRIMARY KEY,
  phone text -- @renamed from=extension
);
GRANT SELECT (id, phone), UPDATE (phone) ON staff TO app_reader;
