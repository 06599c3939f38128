-- An enum gets a value while a key is renamed at once, and a view reads both.
CREATE TYPE state AS ENUM ('new', 'held', 'done');
CREATE TABLE jobs (
  id    bigint PRIMARY KEY, -- @renamed from=job
  state state NOT NULL
);
CREATE VIEW open_jobs AS SELECT id AS job FROM jobs WHERE state = 'new';
