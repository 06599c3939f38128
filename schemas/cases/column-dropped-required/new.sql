-- A NOT NULL column without default is dropped; the new application does not write it before it is gone.
CREATE TABLE users (
  id bigint PRIMARY KEY
);
