-- A smallint column that a view reads becomes integer.
CREATE TABLE tanks (
  id    bigint PRIMARY KEY,
  litre smallint NOT NULL
);
CREATE VIEW full_tanks AS SELECT id, litre FROM tanks WHERE litre > 50;
COMMENT ON VIEW full_tanks IS 'More than 50 litres.';
