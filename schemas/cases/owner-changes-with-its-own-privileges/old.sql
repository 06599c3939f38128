-- Tables get another owner while what their owners may do is more, less, and of single columns.
CREATE TABLE papers (id bigint PRIMARY KEY, title text, body text);
ALTER TABLE papers OWNER TO app_one;
GRANT SELECT (title) ON papers TO app_one;
GRANT UPDATE (body) ON papers TO app_one;
CREATE TABLE notes (id bigint PRIMARY KEY, title text);
ALTER TABLE notes OWNER TO app_one;
REVOKE TRUNCATE ON notes FROM app_one;
GRANT SELECT ON notes TO app_two;
CREATE TABLE lists (id bigint PRIMARY KEY);
ALTER TABLE lists OWNER TO app_one;
