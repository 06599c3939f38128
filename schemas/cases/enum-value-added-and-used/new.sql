-- An enum gets a value that a new default and a new partial index use at once.
CREATE TYPE job_state AS ENUM ('queued', 'running', 'done');
CREATE TABLE jobs (
  id    bigint PRIMARY KEY,
  state job_state NOT NULL DEFAULT 'queued'
);
CREATE INDEX jobs_queued_idx ON jobs (id) WHERE state = 'queued';
