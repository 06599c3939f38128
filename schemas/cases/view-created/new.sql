-- A view with named columns, a comment and a grant is created.
CREATE TABLE users (
  id    bigint PRIMARY KEY,
  email text NOT NULL
);
CREATE VIEW user_domains (id, domain) AS SELECT id, split_part(email, '@', 2) FROM users;
COMMENT ON VIEW user_domains IS 'Whose mail is where.';
COMMENT ON COLUMN user_domains.domain IS 'After the @.';
GRANT SELECT ON user_domains TO app_reader;
