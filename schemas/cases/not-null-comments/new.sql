-- Comments on the constraints of NOT NULL, also on one that goes.
-- postgres: 18+
CREATE TABLE users (id bigint PRIMARY KEY, login text CONSTRAINT login_wanted NOT NULL, mail text NOT NULL, phone text);
COMMENT ON CONSTRAINT login_wanted ON users IS 'new';
COMMENT ON CONSTRAINT users_mail_not_null ON users IS 'comes';
