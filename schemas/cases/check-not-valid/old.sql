-- A CHECK is declared NOT VALID, and another one that was becomes valid.
CREATE TABLE ages (
  id  bigint PRIMARY KEY,
  age integer
);
ALTER TABLE ages ADD CONSTRAINT ages_positive CHECK (age > 0) NOT VALID;
