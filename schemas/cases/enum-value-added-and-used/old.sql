-- An enum gets a value that a new default and a new partial index use at once.
CREATE TYPE job_state AS ENUM ('running', 'done');
CREATE TABLE jobs (
  id    bigint PRIMARY KEY,
  state job_state NOT NULL DEFAULT 'running'
);
