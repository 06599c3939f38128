-- The expression of a stored generated column changes.
CREATE TABLE rectangles (
  id     bigint PRIMARY KEY,
  width  integer NOT NULL,
  height integer NOT NULL,
  size   bigint GENERATED ALWAYS AS (2 * (width::bigint + height)) STORED
);
