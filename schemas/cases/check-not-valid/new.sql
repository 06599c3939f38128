-- A CHECK is declared NOT VALID, and another one that was becomes valid.
CREATE TABLE ages (
  id  bigint PRIMARY KEY,
  age integer,
  CONSTRAINT ages_positive CHECK (age > 0)
);
ALTER TABLE ages ADD CONSTRAINT ages_human CHECK (age < 150) NOT VALID;
