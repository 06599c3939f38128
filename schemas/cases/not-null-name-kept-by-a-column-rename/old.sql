-- Columns with and without a name for their NOT NULL are renamed.
-- postgres: 18+
CREATE TABLE users (
  id bigint PRIMARY KEY,
  login text CONSTRAINT login_needed NOT NULL, -- @renamed from=username
  mail text NOT NULL -- @renamed from=email
);
