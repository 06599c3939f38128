-- Two columns exchange their names under one index.
CREATE TABLE points (
  id bigint PRIMARY KEY,
  y  integer NOT NULL, -- @renamed from=x
  x  integer NOT NULL  -- @renamed from=y
);
CREATE INDEX points_xy_idx ON points (x, y);
CREATE UNIQUE INDEX points_x_idx ON points (y) WHERE x > 0;
