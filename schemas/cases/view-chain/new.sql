-- The lowest view of a chain loses a column in its middle; those above keep comments and grants.
CREATE TABLE users (
  id    bigint PRIMARY KEY,
  phone text,
  email text
);
CREATE VIEW contacts AS SELECT id, email FROM users;
CREATE VIEW contacts_by_mail AS SELECT id, email FROM contacts WHERE email IS NOT NULL;
CREATE VIEW contact_count AS SELECT count(*) AS contacts FROM contacts_by_mail;
COMMENT ON VIEW contact_count IS 'For the dashboard.';
GRANT SELECT ON contact_count TO app_reader;
