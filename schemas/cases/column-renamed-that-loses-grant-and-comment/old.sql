-- a column gets another name and loses its comment and the privilege that a role has on it alone
CREATE TABLE item (
  id integer PRIMARY KEY,
  login text -- @renamed from=username
);
GRANT SELECT (login) ON item TO app_reader;
COMMENT ON COLUMN item.login IS 'how one signs in';
