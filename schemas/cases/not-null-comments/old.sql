-- Comments on the constraints of NOT NULL, also on one that goes.
-- postgres: 18+
CREATE TABLE users (id bigint PRIMARY KEY, login text CONSTRAINT login_needed NOT NULL, mail text NOT NULL, phone text NOT NULL);
COMMENT ON CONSTRAINT login_needed ON users IS 'old';
COMMENT ON CONSTRAINT users_phone_not_null ON users IS 'goes';
