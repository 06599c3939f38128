-- An enum gets a value while a key is renamed at once, and a view reads both.
CREATE TYPE state AS ENUM ('new', 'done');
CREATE TABLE jobs (
  job   bigint PRIMARY KEY, -- @renamed from=id
  state state NOT NULL
);
CREATE VIEW open_jobs AS SELECT job FROM jobs WHERE state = 'new';
