-- A column becomes NOT NULL that a CHECK keeps from being null without saying so.
CREATE TABLE parcels (
  id     bigint PRIMARY KEY,
  weight integer NOT NULL,
  CONSTRAINT parcels_weight_check CHECK ((weight > 0) IS TRUE)
);
