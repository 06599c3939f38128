-- An EXCLUDE constraint over btree_gist is added.
CREATE EXTENSION btree_gist;
CREATE TABLE bookings (
  room   integer NOT NULL,
  during tstzrange NOT NULL,
  CONSTRAINT bookings_no_overlap EXCLUDE USING gist (room WITH =, during WITH &&)
);
