-- a column gets another name and loses its comment and the privilege that a role has on it alone
CREATE TABLE item (
  id integer PRIMARY KEY,
  username text -- @renamed from=login
);
