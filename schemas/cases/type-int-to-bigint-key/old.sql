-- An integer primary key and the foreign key to it become bigint.
CREATE TABLE parents (
  id integer PRIMARY KEY
);
CREATE TABLE children (
  id        bigint PRIMARY KEY,
  parent_id integer NOT NULL REFERENCES parents (id)
);
