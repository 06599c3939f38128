-- NOT NULL that looks at new rows only is validated, and another column gets such a one.
-- postgres: 18+
CREATE TABLE users (id bigint PRIMARY KEY, login text, mail text, phone text);
ALTER TABLE users ADD CONSTRAINT login_wanted NOT NULL login;
ALTER TABLE users ADD CONSTRAINT mail_needed NOT NULL mail NOT VALID;
ALTER TABLE users ADD CONSTRAINT phone_needed NOT NULL phone NOT VALID;
