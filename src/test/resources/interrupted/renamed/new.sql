CREATE TYPE state AS ENUM ('open', 'paused', 'closed');
CREATE TABLE users (
  name text NOT NULL,
  region text NOT NULL,
  username text NOT NULL, -- @renamed from=login
  state state NOT NULL DEFAULT 'open',
  age int, -- @using age::int
  PRIMARY KEY (region, name)
);
CREATE INDEX users_login ON users (username, region);
CREATE TABLE visits (at timestamptz NOT NULL, region text NOT NULL, name text NOT NULL, seconds int,
  CONSTRAINT visits_users FOREIGN KEY (region, name) REFERENCES users);
CREATE INDEX visits_of ON visits (region, name);
CREATE TABLE added (id uuid PRIMARY KEY);
CREATE MATERIALIZED VIEW logins AS SELECT username, count(*) AS times FROM users GROUP BY username;
