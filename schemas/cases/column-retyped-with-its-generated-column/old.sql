-- A column and the generated one that is computed from it get a wider type together.
CREATE TABLE rooms (
  width integer NOT NULL,
  area  integer GENERATED ALWAYS AS (width * 2) STORED
);
