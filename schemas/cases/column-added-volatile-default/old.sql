-- A NOT NULL column with a volatile default is added; each row needs a value of its own.
CREATE TABLE users (
  id bigint PRIMARY KEY
);
