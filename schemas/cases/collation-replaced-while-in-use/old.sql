-- A collation that columns, indexes, constraints and views use gets another locale.
CREATE COLLATION names (PROVIDER = icu, LOCALE = 'de');
CREATE TABLE users (id bigint PRIMARY KEY, name text COLLATE names NOT NULL, login text,
  CONSTRAINT users_name_key UNIQUE (name));
CREATE INDEX users_login ON users (login COLLATE names);
CREATE INDEX users_name ON users (name, login);
CREATE VIEW sorted AS SELECT name, login FROM users ORDER BY login COLLATE names;
COMMENT ON COLUMN users.name IS 'kept';
COMMENT ON COLLATION names IS 'kept';
