-- A generated column with an index and a view over it becomes an ordinary one.
CREATE TABLE rooms (
  width integer NOT NULL,
  area  integer
);
CREATE INDEX rooms_area_idx ON rooms (area);
CREATE VIEW room_areas AS SELECT area FROM rooms;
COMMENT ON VIEW room_areas IS 'How large they are';
