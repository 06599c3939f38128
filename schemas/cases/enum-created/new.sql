-- An enum is created and a new column uses it.
CREATE TYPE severity AS ENUM ('minor', 'major', 'critical');
CREATE TABLE tickets (
  id       bigint PRIMARY KEY,
  severity severity NOT NULL DEFAULT 'minor'
);
