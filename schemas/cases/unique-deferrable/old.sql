-- A deferrable UNIQUE constraint is added.
CREATE TABLE playlists (
  id       bigint PRIMARY KEY,
  position integer NOT NULL
);
