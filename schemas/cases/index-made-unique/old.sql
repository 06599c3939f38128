-- An index becomes unique and takes more columns along.
CREATE TABLE badges (
  id     bigint PRIMARY KEY,
  number integer NOT NULL,
  holder text
);
CREATE INDEX badges_number_idx ON badges (number);
