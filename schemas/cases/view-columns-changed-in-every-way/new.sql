-- Columns of a view are reordered, renamed, retyped, removed and inserted, under a view and a function.
CREATE TABLE rooms (
  id    bigint PRIMARY KEY,
  name  text NOT NULL,
  seats smallint NOT NULL,
  floor integer NOT NULL
);
CREATE VIEW room_list AS SELECT name, id, upper(name) AS title, seats::integer AS seats, floor AS level FROM rooms;
COMMENT ON VIEW room_list IS 'For the calendar.';
COMMENT ON COLUMN room_list.seats IS 'Without standing.';
GRANT SELECT, UPDATE ON room_list TO app_writer;
GRANT SELECT (name, seats) ON room_list TO app_reader;
CREATE VIEW big_rooms AS SELECT name FROM room_list WHERE seats > 20;
CREATE FUNCTION room_count() RETURNS bigint LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT count(seats) FROM room_list;
END;
