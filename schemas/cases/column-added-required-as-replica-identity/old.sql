-- A required column without a value comes with an index that is the replica identity.
CREATE TABLE devices (
  label text
);
