-- A policy becomes restrictive and another one changes its command.
CREATE TABLE rooms (
  id    bigint PRIMARY KEY,
  floor integer NOT NULL
);
ALTER TABLE rooms ENABLE ROW LEVEL SECURITY;
CREATE POLICY ground ON rooms USING (floor = 0);
CREATE POLICY everyone ON rooms FOR ALL USING (true);
