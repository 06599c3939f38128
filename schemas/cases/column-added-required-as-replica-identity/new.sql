-- A required column without a value comes with an index that is the replica identity.
CREATE TABLE devices (
  label text,
  code uuid NOT NULL
);
CREATE UNIQUE INDEX devices_code ON devices (code);
ALTER TABLE devices REPLICA IDENTITY USING INDEX devices_code;
