-- columns get a wider type together with a constraint that refuses what the old application may write
CREATE TABLE city (id integer PRIMARY KEY);
CREATE TABLE item (
  id integer PRIMARY KEY,
  code bigint UNIQUE,
  place bigint REFERENCES city,
  area bigint CHECK (area > 5)
);
