-- Columns with and without a name for their NOT NULL are renamed.
-- postgres: 18+
CREATE TABLE users (
  id bigint PRIMARY KEY,
  username text CONSTRAINT login_needed NOT NULL, -- @renamed from=login
  email text NOT NULL -- @renamed from=mail
);
