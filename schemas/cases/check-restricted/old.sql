-- A CHECK keeps its name and accepts less than before.
CREATE TABLE ratings (
  id    bigint PRIMARY KEY,
  stars integer NOT NULL,
  CONSTRAINT ratings_stars_check CHECK (stars >= 0)
);
