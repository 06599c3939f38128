-- A column and the generated one that is computed from it get a wider type together.
CREATE TABLE rooms (
  width bigint NOT NULL,
  area  bigint GENERATED ALWAYS AS (width * 2) STORED
);
