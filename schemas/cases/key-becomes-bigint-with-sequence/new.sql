-- A serial key and its sequence become bigint, two columns share a check and an index, and a column that refers to the key does not change.
CREATE TABLE jobs (
  id      bigserial PRIMARY KEY,
  attempt bigint NOT NULL DEFAULT 0,
  latest  bigint NOT NULL DEFAULT 1,
  CONSTRAINT jobs_attempts CHECK (attempt <= latest),
  CONSTRAINT jobs_attempt UNIQUE (attempt, id)
);
CREATE UNIQUE INDEX jobs_latest ON jobs (latest, attempt) WHERE latest > 1000;
CREATE TABLE logs (
  job  integer REFERENCES jobs (id),
  line text
);
