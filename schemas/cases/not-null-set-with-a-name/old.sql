-- A column becomes NOT NULL by a constraint with a name and a comment.
-- postgres: 18+
CREATE TABLE users (id bigint PRIMARY KEY, login text);
