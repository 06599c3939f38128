-- Two columns exchange their names under one index.
CREATE TABLE points (
  id bigint PRIMARY KEY,
  x  integer NOT NULL, -- @renamed from=y
  y  integer NOT NULL  -- @renamed from=x
);
CREATE INDEX points_xy_idx ON points (x, y);
CREATE UNIQUE INDEX points_x_idx ON points (x) WHERE y > 0;
