-- An integer primary key and the foreign key to it become bigint.
CREATE TABLE parents (
  id bigint PRIMARY KEY
);
CREATE TABLE children (
  id        bigint PRIMARY KEY,
  parent_id bigint NOT NULL REFERENCES parents (id)
);
