-- NOT NULL that looks at new rows only is validated, and another column gets such a one.
-- postgres: 18+
CREATE TABLE users (id bigint PRIMARY KEY, login text, mail text NOT NULL, phone text);
ALTER TABLE users ADD CONSTRAINT login_needed NOT NULL login NOT VALID;
