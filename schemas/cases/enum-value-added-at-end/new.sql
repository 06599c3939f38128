-- An enum gets one more value at its end.
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE people (
  id   bigint PRIMARY KEY,
  mood mood NOT NULL DEFAULT 'ok'
);
