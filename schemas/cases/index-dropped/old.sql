-- One of two indexes on a column is dropped.
CREATE TABLE trips (
  id bigint PRIMARY KEY,
  at date
);
CREATE INDEX trips_at_idx ON trips USING brin (at);
CREATE INDEX trips_hash_idx ON trips USING hash (at);
