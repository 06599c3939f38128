-- A composite foreign key with MATCH FULL is added, to a key that is added with it.
CREATE TABLE flights (
  carrier text NOT NULL,
  number  integer NOT NULL,
  CONSTRAINT flights_key UNIQUE (carrier, number)
);
CREATE TABLE seats (
  id      bigint PRIMARY KEY,
  carrier text,
  number  integer,
  CONSTRAINT seats_flight_fkey FOREIGN KEY (carrier, number) REFERENCES flights (carrier, number) MATCH FULL
);
