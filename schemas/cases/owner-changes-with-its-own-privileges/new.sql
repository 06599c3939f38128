-- Tables get another owner while what their owners may do is more, less, and of single columns.
CREATE TABLE papers (id bigint PRIMARY KEY, title text, body text);
GRANT SELECT (title) ON papers TO app_one;
GRANT SELECT (body) ON papers TO CURRENT_USER;
CREATE TABLE notes (id bigint PRIMARY KEY, title text);
ALTER TABLE notes OWNER TO app_two;
REVOKE TRUNCATE, DELETE ON notes FROM app_two;
GRANT SELECT ON notes TO app_one;
CREATE TABLE lists (id bigint PRIMARY KEY);
ALTER TABLE lists OWNER TO app_two;
REVOKE DELETE ON lists FROM app_two;
GRANT SELECT (id) ON lists TO app_two;
