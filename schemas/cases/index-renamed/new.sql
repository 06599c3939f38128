-- An index changes only its name.
CREATE TABLE cars (
  id    bigint PRIMARY KEY,
  plate text
);
CREATE INDEX cars_plate_idx ON cars (plate);
