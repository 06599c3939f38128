-- A column becomes NOT NULL by a constraint with a name and a comment.
-- postgres: 18+
CREATE TABLE users (id bigint PRIMARY KEY, login text CONSTRAINT login_needed NOT NULL);
COMMENT ON CONSTRAINT login_needed ON users IS 'since we have logins';
