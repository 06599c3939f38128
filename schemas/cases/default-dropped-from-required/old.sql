-- A NOT NULL column loses its default; the old application may still rely on it.
CREATE TABLE orders (
  id      bigint PRIMARY KEY,
  channel text NOT NULL DEFAULT 'web'
);
