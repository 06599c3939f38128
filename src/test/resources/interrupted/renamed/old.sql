CREATE TYPE state AS ENUM ('open', 'closed');
CREATE TABLE users (
  name text NOT NULL,
  region text NOT NULL,
  login text NOT NULL,
  state state NOT NULL DEFAULT 'open',
  age text,
  PRIMARY KEY (region, name)
);
CREATE INDEX users_login ON users (login);
CREATE TABLE visits (at timestamp NOT NULL, region text NOT NULL, name text NOT NULL, seconds int);
CREATE MATERIALIZED VIEW logins AS SELECT login, count(*) AS times FROM users GROUP BY login;
