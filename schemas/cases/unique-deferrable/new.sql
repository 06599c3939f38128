-- A deferrable UNIQUE constraint is added.
CREATE TABLE playlists (
  id       bigint PRIMARY KEY,
  position integer NOT NULL,
  CONSTRAINT playlists_position_key UNIQUE (position) DEFERRABLE INITIALLY DEFERRED
);
